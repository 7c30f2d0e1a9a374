package vn.dondoc.monitoring;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.problem.Problem;

/** Which columns of the list a person wants to see, kept for him on the server. */
@Repository
class ColumnChoices {

    private final JdbcClient jdbc;

    ColumnChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that he chose, the usual ones if he never did; in the list's own order. */
    List<ListColumn> of(String personId) {
        return jdbc.sql("select chosen from list_columns where person_id = :id")
                .param("id", personId)
                .query(String.class)
                .optional()
                .map(ColumnChoices::read)
                .orElse(ListColumn.USUAL);
    }

    /** @throws Problem without a column, or with one that is not there */
    @Transactional
    void choose(String personId, List<String> names) {
        Set<ListColumn> chosen = EnumSet.noneOf(ListColumn.class);
        for (String name : names == null ? List.<String>of() : names) {
            chosen.add(Arrays.stream(ListColumn.values())
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.refused("columns", "Danh sách không có cột “" + name + "”.")));
        }
        if (chosen.isEmpty()) {
            throw Problem.refused("columns", "Hãy chọn ít nhất một cột.");
        }
        String stored = String.join(",", chosen.stream().map(Enum::name).toList());
        int changed = jdbc.sql("update list_columns set chosen = :chosen where person_id = :id")
                .param("chosen", stored)
                .param("id", personId)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into list_columns (person_id, chosen) values (:id, :chosen)")
                    .param("chosen", stored)
                    .param("id", personId)
                    .update();
        }
    }

    /** A column that a later release no longer has is left out. */
    private static List<ListColumn> read(String stored) {
        Set<String> names = Set.of(stored.split(","));
        return Arrays.stream(ListColumn.values())
                .filter(column -> names.contains(column.name()))
                .toList();
    }
}
