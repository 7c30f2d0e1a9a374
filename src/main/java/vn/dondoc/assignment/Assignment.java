package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.history.EventSubject;

/**
 * One assignment of a directive.
 *
 * @param ordinal its place in the directive, from 1
 * @param content the directive's own sentence; may name a person, so it is shown only to those who work on it
 * @param writtenDeadline the date as the document has it, before it was moved to a working day
 * @param writtenDays working days from the day of giving, where the document has that instead of a date
 * @param deadlineRule the rule of the table that set the date, null where no table did
 * @param resultIssuedOn the day of issue of the result document: the agency's clock stops there
 * @param periodFrom the report period in hand of a standing assignment
 */
public record Assignment(
        long id,
        long directiveId,
        int ordinal,
        String title,
        String content,
        String leadCode,
        AssignmentKind kind,
        boolean proposalRequired,
        boolean beneficiaryListRequired,
        LocalDate writtenDeadline,
        Integer writtenDays,
        Basis deadlineBasis,
        String deadlineRule,
        LocalDate dueOn,
        LocalDate originalDueOn,
        Progress progress,
        String handlerId,
        String proposedLeadCode,
        LocalDate givenOn,
        LocalDate receivedOn,
        LocalDate resultIssuedOn,
        LocalDate confirmedOn,
        LocalDate endedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        String processInstanceId) {

    public boolean isStanding() {
        return kind == AssignmentKind.STANDING;
    }

    /** It, for a line of history that leaves untouched where it stands. */
    public EventSubject inHistory() {
        return EventSubject.assignment(directiveId, id, leadCode);
    }

    /** The same as it was drafted. */
    public AssignmentDraft asDraft(List<String> coordinatorCodes) {
        return new AssignmentDraft(
                ordinal,
                title,
                content,
                leadCode,
                coordinatorCodes,
                kind,
                writtenDeadline,
                writtenDays,
                deadlineBasis,
                proposalRequired,
                beneficiaryListRequired);
    }
}
