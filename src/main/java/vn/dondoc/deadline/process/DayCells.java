package vn.dondoc.deadline.process;

import java.util.List;
import java.util.Map;

/** Numbers of days in a table's answers. */
final class DayCells {

    static final String ONE_ROW = "phải có đúng một dòng khớp";

    /** Beyond this a slip of the pen is likelier. */
    private static final int MOST = 999;

    private DayCells() {}

    static List<String> faults(Map<String, Object> row, String column, boolean mayBeEmpty) {
        Object days = row.get(column);
        if (days == null) {
            return mayBeEmpty ? List.of() : List.of("để trống số ngày (" + column + ")");
        }
        boolean usable = days instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= 0
                && number.intValue() <= MOST;
        return usable
                ? List.of()
                : List.of("cột %s là “%s”, phải là số ngày từ 0 đến %d".formatted(column, days, MOST));
    }
}
