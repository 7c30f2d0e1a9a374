package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.search.WordSearch;

/** However common or rare the words are, the newest that have them all are found. */
abstract class NewestFoundContract {

    private static final int ROWS = 6_000;
    private static final List<String> LEADS = List.of("STC", "SYT");

    /** With a table {@code assignment (id, lead_code, search_words)}, and on PostgreSQL the column of its index. */
    abstract DataSource source();

    @Test
    void theNewestWithAllWordsWhetherCommonOrRare() {
        Map<Long, String> rows = new TreeMap<>(Comparator.reverseOrder());
        Random random = new Random(857);
        JdbcClient jdbc = JdbcClient.create(source());
        new TransactionTemplate(new JdbcTransactionManager(source())).executeWithoutResult(status -> {
            for (long id = 1; id <= ROWS; id++) {
                List<String> words = new ArrayList<>(List.of("ra", "soat", "n" + id / 8));
                if (id % 31 == 0) {
                    words.add("giao");
                }
                if (id < 40) {
                    words.add("cu");
                }
                if (random.nextInt(3) == 0) {
                    words.add("te");
                }
                String lead = id % 40 == 0 ? "SYT" : "STC";
                rows.put(id, lead + " " + String.join(" ", words));
                jdbc.sql("insert into assignment (id, lead_code, search_words) values (:id, :lead, :words)")
                        .param("id", id)
                        .param("lead", lead)
                        .param("words", " " + String.join(" ", words))
                        .update();
            }
        });
        NewestFound newest = new NewestFound(new WordSearch(source()), jdbc);

        for (String text : List.of(
                "ra soat",
                "giao ra",
                "cu ra",
                "cu",
                "te giao soat",
                "n42",
                "n424 ra soat",
                "te n7",
                "khong",
                "r s t")) {
            for (int most : List.of(5, 100, 400)) {
                assertThat(newest.of("1 = 1", Map.of(), text, most)).as(text).isEqualTo(expected(rows, "", text, most));
                for (String lead : LEADS) {
                    assertThat(newest.of("a.lead_code = '" + lead + "'", Map.of(), text, most))
                            .as(text + " of " + lead)
                            .isEqualTo(expected(rows, lead, text, most));
                }
            }
        }
    }

    private static List<Long> expected(Map<Long, String> rows, String lead, String text, int most) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().startsWith(lead))
                .filter(row -> Arrays.stream(text.split(" "))
                        .allMatch(word -> row.getValue().contains(" " + word)))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
