package vn.dondoc.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;

/** Xin gia hạn: what a request for more time must say, whether it comes late, and who decides it. */
@Component
class Extensions {

    private static final String NO_DATE = "Hãy nhập thời hạn đề nghị.";

    private final ExtensionAuthority authority;
    private final LatenessReasons reasons;
    private final Contributions contributions;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    Extensions(
            ExtensionAuthority authority,
            LatenessReasons reasons,
            Contributions contributions,
            WorkingCalendars calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.authority = authority;
        this.reasons = reasons;
        this.contributions = contributions;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked and corrected: the same must hold. */
    void check(RequestKind kind, RequestDraft draft, Assignment assignment, Faults faults) {
        LocalDate dueOn = dueOn(kind, draft.agencyCode(), assignment);
        if (dueOn == null) {
            faults.add(
                    "kind", "Không có thời hạn nào để gia hạn: việc không ấn định thời hạn, hoặc đã báo cáo, đã ký.");
            return;
        }
        ExtensionRuling ruling = ruling(kind, assignment);
        if (ruling.level() == ExtensionRuling.Level.NONE) {
            faults.add("kind", ruling.reason());
            return;
        }
        checkReason(draft, faults);
        checkDate(kind, draft.untilOn(), dueOn, assignment, "untilOn", faults);
    }

    /** What is wrong with it whichever assignment it is about. */
    void checkAlone(RequestDraft draft, Faults faults) {
        checkReason(draft, faults);
        if (draft.untilOn() == null) {
            faults.add("untilOn", NO_DATE);
        }
    }

    /** What it says beyond the list is asked of every request. */
    private void checkReason(RequestDraft draft, Faults faults) {
        reasons.check(draft.reasonCode(), "", "reasonCode", "reason", faults);
    }

    /**
     * @param field where a fault belongs: the date asked for, or the date granted
     */
    void checkDate(
            RequestKind kind, LocalDate day, LocalDate dueOn, Assignment assignment, String field, Faults faults) {
        LocalDate today = OfficeZone.today(clock);
        if (day == null) {
            faults.add(field, NO_DATE);
        } else if (!day.isAfter(dueOn)) {
            faults.add(field, "Thời hạn mới phải sau thời hạn hiện nay (" + VietnameseDate.write(dueOn) + ").");
        } else if (day.isBefore(today)) {
            faults.add(field, "Thời hạn mới không được trước hôm nay.");
        } else if (kind == RequestKind.EXTENSION_OF_PART
                && assignment.dueOn() != null
                && calendars.current().firstWorkingDayFrom(day).isAfter(assignment.dueOn())) {
            faults.add(
                    field,
                    "Thời hạn phối hợp không được sau thời hạn của cơ quan chủ trì ("
                            + VietnameseDate.write(assignment.dueOn()) + ").");
        }
    }

    /** The date in question; null where nothing is owed by a date any more. */
    LocalDate dueOn(RequestKind kind, String agencyCode, Assignment assignment) {
        if (kind == RequestKind.EXTENSION) {
            return assignment.progress() == Progress.AWAITING_CONFIRMATION ? null : assignment.dueOn();
        }
        return part(assignment.id(), agencyCode).map(Contribution::dueOn).orElse(null);
    }

    /** The part of that agency that is still owed. */
    Optional<Contribution> part(long assignmentId, String agencyCode) {
        return contributions.runningOf(assignmentId, agencyCode).filter(part -> part.signedOn() == null);
    }

    ExtensionRuling ruling(RequestKind kind, Assignment assignment) {
        Basis basis = assignment.deadlineBasis() == null ? Basis.OFFICE : assignment.deadlineBasis();
        ExtensionRuling ruling = authority.of(basis, timesGranted(assignment.id()));
        return kind == RequestKind.EXTENSION_OF_PART ? ExtensionRuling.byLead(ruling.askAhead()) : ruling;
    }

    /** Late is what comes after the date, or so shortly before it that nobody can decide in time; it undoes no day that is late. */
    boolean isLate(ExtensionRuling ruling, LocalDate dueOn) {
        return calendars.current().workingDaysBetween(OfficeZone.today(clock), dueOn) < ruling.askAhead();
    }

    /** The date that a day asked for becomes: one that is off moves to the next working day. */
    LocalDate wouldBecome(LocalDate day) {
        return calendars.current().firstWorkingDayFrom(day);
    }

    private int timesGranted(long assignmentId) {
        return jdbc.sql(
                        "select count(*) from request where assignment_id = :id and kind = 'EXTENSION' and state = 'GRANTED'")
                .param("id", assignmentId)
                .query(Integer.class)
                .single();
    }
}
