package vn.dondoc.dossier;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.search.WordSearch;

/**
 * Finds the newest assignments of which words are told, in a time that does not grow with how many there are: words that many have are
 * found by reading the newest one by one, rare ones by the index. No database foresees which of both it is; the first thousand tell.
 */
@Repository
class NewestFound {

    private static final int FIRST = 1_000;

    /** As many are sooner read than all fetched that the index names. */
    private static final int SOONER_READ = 20_000;

    private final WordSearch words;
    private final JdbcClient jdbc;

    NewestFound(WordSearch words, JdbcClient jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * Where the words stand.
     *
     * @param table whose column {@code search_words} has them
     * @param alias under which the branches know it
     * @param branches of a table expression in its place and a condition on it and on {@code assignment a}: what follows a select of
     *     {@code a.id}; together they are what is found
     */
    record Place(String table, String alias, BiFunction<String, String, Stream<String>> branches) {

        String column() {
            return alias + ".search_words";
        }

        private Stream<String> where(String condition) {
            return branches.apply(table, condition);
        }

        /** Asks the index first, whatever else there is to ask. */
        private Stream<String> where(WordSearch.Found indexed, String condition) {
            return branches.apply(rows(" where " + indexed.condition() + " offset 0"), condition);
        }

        private String newest() {
            return rows(" order by " + alias + ".id desc limit " + FIRST) + " " + alias;
        }

        private String rows(String which) {
            return "(select " + alias + ".* from " + table + " " + alias + which + ")";
        }
    }

    /** The words of the assignment itself. */
    static final Place ASSIGNMENTS =
            new Place("assignment", "a", (rows, condition) -> Stream.of("from " + rows + " a where " + condition));

    /**
     * @param part SQL condition on {@code assignment a}, by which the reader sees it
     * @param most how many at most
     * @return ids, the newest first; empty if there is no word in the text
     */
    List<Long> of(Place place, String part, Map<String, Object> reader, String text, long most) {
        WordSearch.Found all = words.inFew(place.column(), text).orElse(null);
        if (all == null) {
            return List.of();
        }
        long read = FIRST;
        List<Long> found = among(place, part, read, reader, all, most);
        long expected = 2L * FIRST * most / Math.max(1, found.size());
        if (found.size() < most && expected <= SOONER_READ) {
            read = expected;
            found = among(place, part, read, reader, all, most);
        }
        if (found.size() == most || wereAll(part, read, reader)) {
            return found;
        }
        WordSearch.Rarest rarest = words.rarest(place.column(), text, place.newest());
        return ids(
                place.where(rarest.rare(), part + " and " + rarest.common().condition()),
                reader,
                rarest.params(),
                most);
    }

    private List<Long> among(
            Place place, String part, long read, Map<String, Object> reader, WordSearch.Found found, long most) {
        String newest = "a.id in (select n.id from (select a.id from assignment a where " + part
                + " order by a.id desc limit " + read + ") n)";
        return ids(place.where(newest + " and " + found.condition()), reader, found.params(), most);
    }

    /** Without the fence PostgreSQL goes through all assignments there are, in the hope of finding the first few soon. */
    private List<Long> ids(Stream<String> branches, Map<String, Object> reader, Map<String, Object> words, long most) {
        return jdbc.sql(branches.map(branch -> "select a.id " + branch)
                                .collect(Collectors.joining(" union ", "select a.id from (", " offset 0) a"))
                        + " order by a.id desc limit :most")
                .params(reader)
                .params(words)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private boolean wereAll(String part, long read, Map<String, Object> reader) {
        return jdbc.sql("select count(*) from (select a.id from assignment a where " + part + " limit " + read
                                + ") few")
                        .params(reader)
                        .query(Long.class)
                        .single()
                < read;
    }
}
