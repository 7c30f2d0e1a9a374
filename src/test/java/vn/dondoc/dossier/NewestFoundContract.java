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

/** However common or rare the words are, the newest that have them all are found, by their own words and by those of files' names. */
abstract class NewestFoundContract {

    private static final int ROWS = 6_000;
    private static final List<String> LEADS = List.of("STC", "SYT");
    private static final List<String> KINDS = List.of("assignment", "directive", "contribution", "proposal");
    private static final Map<String, Object> OFFICE = Map.of("seesAll", true, "agencies", List.of("-"), "me", "-");
    private static final List<String> ALL = List.of("select a.id from assignment a");
    private static final List<String> LED = List.of(
            "select a.id from assignment a where a.lead_code in (:agencies)",
            "select w.assignment_id as id from watcher w");

    static final List<String> TABLES = List.of(
            "create table assignment (id bigint primary key, directive_id bigint, progress varchar(20), lead_code varchar(20), search_words varchar(20000))",
            "create table assignment_coordinator (assignment_id bigint, agency_code varchar(20))",
            "create table watcher (directive_id bigint, assignment_id bigint, agency_code varchar(20), person_id varchar(64), removed_at timestamp)",
            "create table open_task (assignment_id bigint, agency_code varchar(20), assignee_id varchar(64))",
            "create table contribution (id bigint primary key, assignment_id bigint, agency_code varchar(20))",
            "create table proposal (id bigint primary key, assignment_id bigint)",
            "create table opinion (proposal_id bigint, agency_code varchar(20))",
            "create table file (id bigint primary key, subject_kind varchar(20), subject_id bigint, removed_at timestamp, search_words varchar(1000))",
            "create index contribution_assignment on contribution (assignment_id, agency_code)",
            "create index proposal_assignment on proposal (assignment_id)",
            "create index file_version on file (subject_kind, subject_id)");

    /** With {@link #TABLES}, and on PostgreSQL the columns of the index. */
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
                insert(jdbc, id, lead, " " + String.join(" ", words));
            }
        });
        // As the database does by itself soon after.
        jdbc.sql("analyze").update();
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
                for (NewestFound.Place place : List.of(FoundIds.OWN_WORDS, FoundIds.FILES)) {
                    assertThat(newest.of(place, ALL, OFFICE, text, most))
                            .as(text + " in " + place.column())
                            .isEqualTo(expected(rows, "", text, most));
                    for (String lead : LEADS) {
                        Map<String, Object> reader = Map.of("seesAll", false, "agencies", List.of(lead), "me", "-");
                        assertThat(newest.of(place, LED, reader, text, most))
                                .as(text + " of " + lead + " in " + place.column())
                                .isEqualTo(expected(rows, lead, text, most));
                    }
                }
            }
        }
    }

    /** An assignment alone on its directive, and a file of the same words on it or on a part of it. */
    private static void insert(JdbcClient jdbc, long id, String lead, String words) {
        for (String row : List.of(
                "assignment (id, directive_id, progress, lead_code, search_words) values (:id, :id, 'IN_PROGRESS', :lead, :words)",
                "contribution (id, assignment_id, agency_code) values (:id, :id, 'SLD')",
                "proposal (id, assignment_id) values (:id, :id)",
                "file (id, subject_kind, subject_id, search_words) values (:id, :kind, :id, :words)")) {
            jdbc.sql("insert into " + row)
                    .param("id", id)
                    .param("lead", lead)
                    .param("words", words)
                    .param("kind", KINDS.get((int) (id % KINDS.size())))
                    .update();
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
