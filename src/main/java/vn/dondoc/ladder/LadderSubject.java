package vn.dondoc.ladder;

import vn.dondoc.notification.Subjects;
import vn.dondoc.organisation.Role;

/**
 * What a message of the ladder is about and who may be told of it.
 *
 * @param ordinal null for a directive as a whole, whose subject is then the title
 * @param handlerId null if nobody is named, or he has left the lead agency
 * @param officerId the Office's officer of the field, null if nobody is named or he works there no more
 * @param agencyName who owes it
 * @param holderId who has the task, null if it lies with all who hold the role
 */
record LadderSubject(
        String number,
        String field,
        Integer ordinal,
        String title,
        String leadCode,
        String handlerId,
        String officerId,
        String agencyName,
        boolean agencyAbove,
        String holderAgency,
        Role holderRole,
        String holderId) {

    /** One line without anybody's name. */
    String line() {
        return Subjects.of(number, ordinal, title);
    }
}
