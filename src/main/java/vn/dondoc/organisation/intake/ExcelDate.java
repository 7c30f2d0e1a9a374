package vn.dondoc.organisation.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A spreadsheet's days are numbers. */
final class ExcelDate {

    /** Day 0; one earlier than it should be, because spreadsheets count a 29 February 1900 that never was. */
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

    private static final LocalDate ORIGIN_1904 = LocalDate.of(1904, 1, 1);

    /** The first day after the one that never was; all earlier ones are wrong by one. */
    private static final BigDecimal FIRST = BigDecimal.valueOf(61);

    private static final BigDecimal LAST = BigDecimal.valueOf(109_574);

    private ExcelDate() {}

    /** Empty for what is no day from March 1900 to 2199; the time of day is left out. */
    static Optional<LocalDate> of(BigDecimal number, boolean since1904) {
        if (number.compareTo(FIRST) < 0 || number.compareTo(LAST) > 0) {
            return Optional.empty();
        }
        return Optional.of((since1904 ? ORIGIN_1904 : ORIGIN).plusDays(number.longValue()));
    }
}
