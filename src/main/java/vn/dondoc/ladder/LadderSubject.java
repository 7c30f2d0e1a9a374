package vn.dondoc.ladder;

import java.time.LocalDate;
import vn.dondoc.history.EventSubject;
import vn.dondoc.notification.Subjects;
import vn.dondoc.organisation.Role;

/**
 * What a message of the ladder is about, read when there is something to tell.
 *
 * @param ordinal null for a directive as a whole, whose subject is then the title
 * @param progress where the assignment stands, with its dates; null for a directive as a whole
 * @param handlerId null if nobody is named, or he has left the lead agency
 * @param officerId the Office's officer of the field, null if nobody is named or he is switched off
 * @param agencyName who owes it
 * @param holderId who has the task, null if it lies with all who hold the role
 */
record LadderSubject(
        String number,
        String field,
        Integer ordinal,
        String title,
        String progress,
        LocalDate dueOn,
        LocalDate resultIssuedOn,
        String leadCode,
        String handlerId,
        String officerId,
        String agencyName,
        boolean agencyAbove,
        String holderAgency,
        Role holderRole,
        String holderId) {

    /** By what its line of history is read. */
    EventSubject historyOf(Obligation obligation) {
        return obligation.assignmentId() == null
                ? EventSubject.directive(obligation.directiveId())
                : new EventSubject(
                        obligation.directiveId(),
                        obligation.assignmentId(),
                        obligation.agencyCode(),
                        obligation.partyCode(),
                        progress,
                        dueOn,
                        resultIssuedOn);
    }

    /** One line without anybody's name. */
    String line() {
        return Subjects.of(number, ordinal, title);
    }
}
