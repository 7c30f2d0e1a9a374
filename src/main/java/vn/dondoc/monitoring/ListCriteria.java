package vn.dondoc.monitoring;

import java.time.LocalDate;
import vn.dondoc.assignment.Progress;

/**
 * What a list is narrowed to; every part may be null.
 *
 * @param text words that begin words of number, subject, title or an agency's name, lead or coordinating; without diacritics
 * @param agency the lead agency's code
 * @param field of work
 * @param bucket of the six, or {@code RECALLED}
 * @param progress where the assignment stands
 * @param givenFrom first day of giving, with {@code givenTo} the period
 * @param dueFrom first day of the deadline, with {@code dueTo} the period
 * @param open true leaves out what has ended, false what has not
 * @param part what the manager's own agencies are in it; who oversees all has it all as led
 * @param owed true leaves out what has a result, false what has none
 */
record ListCriteria(
        String text,
        String agency,
        String field,
        String bucket,
        Progress progress,
        LocalDate givenFrom,
        LocalDate givenTo,
        LocalDate dueFrom,
        LocalDate dueTo,
        Boolean open,
        Long directiveId,
        AgencyPart part,
        Boolean owed) {

    /** Nothing is narrowed. */
    static final ListCriteria ALL =
            new ListCriteria(null, null, null, null, null, null, null, null, null, null, null, null, null);

    ListCriteria {
        text = text == null || text.isBlank() ? null : text.strip();
        agency = blankToNull(agency);
        field = blankToNull(field);
        bucket = blankToNull(bucket);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
