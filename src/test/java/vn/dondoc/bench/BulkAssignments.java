package vn.dondoc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.deadline.OfficeZone;

/** Assignments by the thousand with what happened in them, by {@code bench/assignments.sql}, into a database without others of them. */
final class BulkAssignments {

    /** Over two years, the newest last. */
    private static final String GIVEN = "TODAY - 730 + cast(n / 8 * 730 / (SIZE / 8) as integer)";

    private static final String IN_HAND = "(n / 8 >= SIZE / 32 * 3 and n / 8 % 3 <> 0 or n / 8 % 40 = 0)";

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
        String numbers = postgres ? "generate_series(0, %d) r(n)" : "system_range(0, %d) r(n)";
        Arrays.stream(script().split(";\n"))
                .map(statement -> statement
                        .replace("IN_HAND", IN_HAND)
                        .replace("GIVEN as", GIVEN + " as")
                        .replace("NUMBERS", numbers.formatted(size - 1))
                        .replace("SIZE", Integer.toString(size))
                        .replace("TODAY", today))
                .forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql(postgres ? "vacuum analyze" : "analyze").update();
        System.out.printf("%d assignments made in %.0f s%n", size, (System.nanoTime() - begin) / 1e9);
    }

    private static String script() {
        try {
            return new ClassPathResource("bench/assignments.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
