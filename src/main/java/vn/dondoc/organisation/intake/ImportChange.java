package vn.dondoc.organisation.intake;

import java.util.List;

/**
 * What one row of the file would do.
 *
 * @param row as a spreadsheet counts
 * @param key what the row is about: a code, an id, or person, role and agency
 * @param type new or changed; rows that change nothing are only counted
 * @param details for a changed row what becomes what, in Vietnamese
 */
public record ImportChange(int row, String key, Type type, List<String> details) {

    /** Whether the row adds or changes. */
    public enum Type {
        NEW,
        CHANGED
    }
}
