package vn.dondoc.dossier;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.search.WordSearch;

/**
 * Finds the newest assignments that have words, in a time that does not grow with how many there are: words that many have are found by
 * reading the newest one by one, rare ones by the index. No database foresees which of both it is; the first thousand tell.
 */
@Repository
class NewestFound {

    private static final int FIRST = 1_000;

    /** As many are sooner read than all fetched that the index names. */
    private static final int SOONER_READ = 20_000;

    private static final String NEWEST = "(select a.* from assignment a where %s order by a.id desc limit %d) a";

    private final WordSearch words;
    private final JdbcClient jdbc;

    NewestFound(WordSearch words, JdbcClient jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * @param part SQL condition on {@code assignment a}, by which the reader sees it
     * @param most how many at most
     * @return ids, the newest first; empty if there is no word in the text
     */
    List<Long> of(String part, Map<String, Object> reader, String text, long most) {
        WordSearch.Found all = words.in("a.search_words", text).orElse(null);
        if (all == null) {
            return List.of();
        }
        List<Long> found = ids(NEWEST.formatted(part, FIRST) + " where " + all.condition(), reader, all.params(), most);
        long expected = 2L * FIRST * most / Math.max(1, found.size());
        if (found.size() < most && expected <= SOONER_READ) {
            found = ids(NEWEST.formatted(part, expected) + " where " + all.condition(), reader, all.params(), most);
        }
        if (found.size() == most || fewerThanFirst(part, reader)) {
            return found;
        }
        WordSearch.Rarest rarest = words.rarest("a.search_words", text, NEWEST.formatted("1 = 1", FIRST));
        return ids(
                "(select a.* from assignment a where " + rarest.rare().condition() + " offset 0) a where " + part
                        + " and " + rarest.common().condition(),
                reader,
                rarest.params(),
                most);
    }

    private List<Long> ids(String from, Map<String, Object> reader, Map<String, Object> words, long most) {
        return jdbc.sql("select a.id from " + from + " order by a.id desc limit :most")
                .params(reader)
                .params(words)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Then all were looked at. */
    private boolean fewerThanFirst(String part, Map<String, Object> reader) {
        return jdbc.sql("select count(*) from (select a.id from assignment a where " + part + " limit " + FIRST
                                + ") few")
                        .params(reader)
                        .query(Integer.class)
                        .single()
                < FIRST;
    }
}
