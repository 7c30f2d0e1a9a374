package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A break-down as it stands, for the form in which the officer works on it.
 *
 * @param directive in the form of {@code directive.json}
 * @param inferred what has to be confirmed, by its place
 * @param preview the date that each assignment would get if it were given out today
 */
public record BreakDownPreview(Map<String, Object> directive, List<Inferred> inferred, List<Preview> preview) {

    public record Inferred(String place, String factName, String where, String value) {}

    /** @param calendarNotice that the calendar of the date's year does not stand firm; null if it does */
    public record Preview(int ordinal, LocalDate dueOn, String basisLabel, String rule, String calendarNotice) {}
}
