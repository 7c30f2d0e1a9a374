package vn.dondoc.organisation.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dondoc.language.VietnameseDate;

/** What the sound rows of a file would do, and the acts that do it. */
final class ImportPlan {

    private final List<ImportChange> changes = new ArrayList<>();
    private final List<Runnable> acts = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int unchanged;

    /** Notes a fault if an earlier row of the file is about the same. */
    boolean isFirst(ImportedRow row, String column, String key) {
        Integer earlier = seen.putIfAbsent(key, row.number());
        if (earlier != null) {
            row.fault(column, "trùng với dòng %d".formatted(earlier));
        }
        return earlier == null;
    }

    void add(ImportedRow row, String key, Runnable act) {
        changes.add(new ImportChange(row.number(), key, ImportChange.Type.NEW, List.of()));
        acts.add(act);
    }

    /** @param details empty if the row is as it is already */
    void change(ImportedRow row, String key, Details details, Runnable act) {
        if (details.found.isEmpty()) {
            unchanged++;
            return;
        }
        changes.add(new ImportChange(row.number(), key, ImportChange.Type.CHANGED, List.copyOf(details.found)));
        acts.add(act);
    }

    /** In the order of the file; the acts may have another. */
    List<ImportChange> changes() {
        return changes.stream()
                .sorted(Comparator.comparingInt(ImportChange::row))
                .toList();
    }

    List<Runnable> acts() {
        return acts;
    }

    int unchanged() {
        return unchanged;
    }

    int count(ImportChange.Type type) {
        return (int) changes.stream().filter(change -> change.type() == type).count();
    }

    /** What becomes what in one row. */
    static final class Details {

        private final List<String> found = new ArrayList<>();

        Details compare(String label, Object before, Object after) {
            if (!Objects.equals(before, after)) {
                found.add("%s: %s → %s".formatted(label, shown(before), shown(after)));
            }
            return this;
        }

        Details note(boolean holds, String text) {
            if (holds) {
                found.add(text);
            }
            return this;
        }

        private static String shown(Object value) {
            if (value == null) {
                return "(trống)";
            }
            if (value instanceof Boolean answer) {
                return answer ? "có" : "không";
            }
            return value instanceof LocalDate day ? VietnameseDate.write(day) : value.toString();
        }
    }
}
