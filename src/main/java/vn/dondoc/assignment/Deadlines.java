package vn.dondoc.assignment;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;

/** Which deadline an assignment gets: the written one, none, or the table's, counted from the day of giving. */
@Component
public class Deadlines {

    private final HandlingTimes handlingTimes;

    Deadlines(HandlingTimes handlingTimes) {
        this.handlingTimes = handlingTimes;
    }

    public GivenDate of(AssignmentDraft draft, Urgency urgency, LocalDate givenOn, WorkingCalendar calendar) {
        if (draft.writtenDeadline() != null) {
            LocalDate dueOn = calendar.firstWorkingDayFrom(draft.writtenDeadline());
            return new GivenDate(dueOn, draft.writtenDeadline(), basisOf(draft), null);
        }
        if (draft.writtenDays() != null) {
            LocalDate dueOn = calendar.addWorkingDays(givenOn, draft.writtenDays());
            return new GivenDate(dueOn, null, basisOf(draft), null);
        }
        if (draft.kind() == AssignmentKind.STANDING || draft.deadlineBasis() != null) {
            return new GivenDate(null, null, draft.deadlineBasis(), null);
        }
        boolean severalAgencies =
                draft.beneficiaryListRequired() && !draft.coordinatorCodes().isEmpty();
        return handlingTimes
                .forAssignment(urgency, draft.kind().name(), severalAgencies)
                .map(time -> new GivenDate(
                        calendar.addWorkingDays(givenOn, time.workingDays()),
                        null,
                        Basis.POLICY,
                        time.ruleId(),
                        time.rule(),
                        time.progressDueAfter().isEmpty()
                                ? null
                                : calendar.addWorkingDays(
                                        givenOn, time.progressDueAfter().getAsInt())))
                .orElseGet(() -> new GivenDate(null, null, null, null));
    }

    private static Basis basisOf(AssignmentDraft draft) {
        return draft.deadlineBasis() == null ? Basis.TEXT : draft.deadlineBasis();
    }
}
