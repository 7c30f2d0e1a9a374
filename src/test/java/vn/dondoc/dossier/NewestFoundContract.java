package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;
import vn.dondoc.search.WordSearch;

/** However common or rare the words are, the newest that have them all are found, by their own words and by those of files' names. */
abstract class NewestFoundContract {

    private static final int ROWS = 6_000;
    /** Of the oldest of all an agency has an opinion asked in three rounds, and two tasks in hand. */
    private static final long ASKED = 300;

    private static final List<String> KINDS = List.of("assignment", "directive", "contribution", "proposal");

    /** Who looks for it, and of which assignments he may find the own words, and the files. */
    private record Reader(Actor actor, LongPredicate ownWords, LongPredicate files) {

        static Reader of(String agency, LongPredicate ownWords, LongPredicate files) {
            Set<Actor.Grant> grants = Set.of(new Actor.Grant(agency, Role.LEADER));
            return new Reader(
                    new Actor("me", "Tôi", null, "me", grants, agency.equals("VPUB"), Set.of()), ownWords, files);
        }

        LongPredicate mayFind(NewestFound.Place place) {
            return place == FoundPlaces.FILES ? files : ownWords;
        }
    }

    private static final List<Reader> READERS = List.of(
            Reader.of("VPUB", id -> true, id -> true),
            Reader.of("STC", id -> id % 40 != 0, id -> id % 40 != 0),
            Reader.of("SYT", id -> id % 40 == 0, id -> id % 40 == 0),
            Reader.of("SLD", id -> false, id -> kind(id).equals("contribution")),
            Reader.of("STP", id -> id <= ASKED, id -> id <= ASKED && kind(id).equals("proposal")));

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
                rows.put(id, " " + String.join(" ", words));
                insert(jdbc, id, lead, " " + String.join(" ", words));
            }
        });
        for (int i = 0; i < 2 * ASKED; i++) {
            jdbc.sql("insert into open_task (agency_code) values ('STP')").update();
        }
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
                for (NewestFound.Place place : FoundPlaces.ALL) {
                    for (Reader reader : READERS) {
                        assertThat(newest.of(place, reader.actor(), text, most))
                                .as(text + " of " + reader.actor().agencies() + " in " + place.column())
                                .isEqualTo(expected(rows, reader.mayFind(place), text, most));
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
                    .param("kind", kind(id))
                    .update();
        }
        if (id <= ASKED) {
            for (String row : List.of(
                    "opinion (proposal_id, agency_code) values (:id, 'STP'), (:id, 'STP'), (:id, 'STP')",
                    "open_task (assignment_id, agency_code) values (:id, 'STP'), (:id, 'STP')")) {
                jdbc.sql("insert into " + row).param("id", id).update();
            }
        }
    }

    private static String kind(long id) {
        return KINDS.get((int) (id % KINDS.size()));
    }

    private static List<Long> expected(Map<Long, String> rows, LongPredicate mayFind, String text, int most) {
        return rows.entrySet().stream()
                .filter(row -> mayFind.test(row.getKey()))
                .filter(row -> Arrays.stream(text.split(" "))
                        .allMatch(word -> row.getValue().contains(" " + word)))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
