package vn.dondoc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.deadline.OfficeZone;

/** Assignments by the thousand with what happened in them, by {@code bench/assignments.sql}, into a database without others of them. */
final class BulkAssignments {

    /** Over two years, the newest last. */
    private static final String GIVEN = "TODAY - 730 + cast(n / 8 * 730 / (SIZE / 8) as integer)";

    private static final String IN_HAND = "(n / 8 >= SIZE / 32 * 3 and n / 8 % 3 <> 0 or n / 8 % 40 = 0)";

    private static final Pattern INDEX = Pattern.compile("(?i)^create (?:unique )?index (\\S+)");

    /** Statements of the script that are not of a part. */
    private static final int ONCE = 2;

    /** What H2 still sorts, and undoes, in memory; a multiple of eight. */
    private static final int AT_ONCE = 4_000;

    private final JdbcClient jdbc;
    private final boolean postgres;

    BulkAssignments(JdbcClient jdbc, boolean postgres) {
        this.jdbc = jdbc;
        this.postgres = postgres;
    }

    /** @return how many they are; a multiple of eight */
    void make(int size) {
        long begin = System.nanoTime();
        String today = "date '" + LocalDate.now(OfficeZone.ID) + "'";
        String numbers = postgres ? "generate_series(%d, %d) r(n)" : "system_range(%d, %d) r(n)";
        // Each row would be sorted into a dozen indexes, one after the other; made at the end they are sorted once.
        List<String> indexes = withoutIndexes();
        List<String> statements = List.of(script().split(";\n"));
        statements.subList(0, ONCE).forEach(statement -> jdbc.sql(statement).update());
        for (int first = 0; first < size; first += AT_ONCE) {
            int last = Math.min(size, first + AT_ONCE) - 1;
            for (String statement : statements.subList(ONCE, statements.size())) {
                jdbc.sql(statement
                                .replace("IN_HAND", IN_HAND)
                                .replace("GIVEN as", GIVEN + " as")
                                .replace("NUMBERS", numbers.formatted(first, last))
                                .replace("THESE", "between " + (100_000 + first) + " and " + (100_000 + last))
                                .replace("SIZE", Integer.toString(size))
                                .replace("TODAY", today))
                        .update();
            }
        }
        indexes.forEach(index -> jdbc.sql(index).update());
        jdbc.sql(postgres ? "vacuum analyze" : "analyze").update();
        System.out.printf("%d assignments made in %.0f s%n", size, (System.nanoTime() - begin) / 1e9);
    }

    /** @return what makes those again that are gone; those of a constraint stay */
    private List<String> withoutIndexes() {
        List<String> made = new ArrayList<>();
        for (String table : List.of("assignment", "event", "open_task")) {
            List<String> definitions = postgres
                    ? jdbc.sql("select indexdef from pg_indexes where schemaname = 'public' and tablename = :table")
                            .param("table", table)
                            .query(String.class)
                            .list()
                    : jdbc.sql("script nodata nopasswords nosettings table " + table)
                            .query(String.class)
                            .list();
            for (String definition : definitions) {
                Matcher index = INDEX.matcher(definition);
                if (index.find() && dropped(index.group(1))) {
                    made.add(definition);
                }
            }
        }
        return made;
    }

    private boolean dropped(String index) {
        try {
            return jdbc.sql("drop index " + index).update() >= 0;
        } catch (DataAccessException belongsToAConstraint) {
            return false;
        }
    }

    private static String script() {
        try {
            return new ClassPathResource("bench/assignments.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
