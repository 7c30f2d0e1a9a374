package vn.dondoc.organisation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file whose headings are understood.
 *
 * @param headings the heading of each column that was found, by the column's name
 */
record ImportTable(Map<String, String> headings, List<ImportedRow> rows) {

    /** Columns that people add and that say nothing. */
    private static final Set<String> IGNORED = Set.of("stt", "tt", "sothutu");

    private static final int LONGEST_HEADING = 60;

    /** @param faults takes what is wrong with the headings; with wrong headings there are no rows */
    static ImportTable of(ImportKind kind, List<FileRow> file, List<ImportFault> faults) {
        FileRow first = file.get(0);
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> headings = new HashMap<>();
        int before = faults.size();
        for (int place = 0; place < first.cells().size(); place++) {
            String heading = shortened(first.cells().get(place).text().strip());
            if (heading.isEmpty() || IGNORED.contains(ImportColumn.plain(heading))) {
                continue;
            }
            ImportColumn column = kind.columns().stream()
                    .filter(candidate -> candidate.isMeantBy(heading))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                faults.add(new ImportFault(first.number(), heading, "không có cột nào tên như vậy trong mẫu"));
            } else if (places.putIfAbsent(column.name(), place) != null) {
                faults.add(new ImportFault(first.number(), heading, "cột này có hai lần"));
            } else {
                headings.put(column.name(), heading);
            }
        }
        kind.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column.name()))
                .forEach(column -> faults.add(new ImportFault(
                        first.number(), column.label(), "thiếu cột này (%s)".formatted(column.name()))));
        List<ImportedRow> rows = new ArrayList<>();
        if (faults.size() == before) {
            file.stream().skip(1).forEach(row -> rows.add(new ImportedRow(kind, row, places, headings, faults)));
        }
        return new ImportTable(headings, rows);
    }

    private static String shortened(String heading) {
        return heading.length() <= LONGEST_HEADING ? heading : heading.substring(0, LONGEST_HEADING) + "…";
    }
}
