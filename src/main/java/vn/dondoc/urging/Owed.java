package vn.dondoc.urging;

import java.time.LocalDate;

/**
 * Something that is late.
 *
 * @param obligationKey stable, as the ladder names it: {@code result:<assignment>}, {@code obligation:<id>}, {@code task:<id>}
 * @param agencyCode who owes it
 * @param missedOn the date that has passed
 */
public record Owed(String obligationKey, String agencyCode, LocalDate missedOn) {

    static String keyOfResult(long assignmentId) {
        return "result:" + assignmentId;
    }
}
