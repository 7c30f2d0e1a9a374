package vn.dondoc.dossier;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.search.WordSearch;

/**
 * Finds the newest assignments of which words are told, in a time that does not grow with how many there are: words that many have are
 * found by reading the newest one by one, rare ones by the index. No database foresees which of both it is; the first of them tell.
 */
@Repository
class NewestFound {

    private static final int FIRST = 500;

    /** As many are sooner read than all fetched that the index names. */
    private static final int SOONER_READ = 20_000;

    private final WordSearch words;
    private final JdbcClient jdbc;

    NewestFound(WordSearch words, JdbcClient jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /**
     * Where the words stand: in {@code search_words} of a table, known by its alias.
     *
     * @param besides selects of {@code id}, each once: the assignments that the reader may find by them besides those that he sees
     * @param having of a condition on the words a condition on {@code assignment a}: that the reader may find it by them
     * @param byIndex of what words must fit besides, where the alias stands for the rows whose words fit otherwise: what follows a select
     *     of {@code a.id} of the assignments that the reader may find by them
     */
    record Place(
            String table,
            String alias,
            List<String> besides,
            UnaryOperator<String> having,
            Function<String, Stream<String>> byIndex) {

        String column() {
            return alias + ".search_words";
        }

        private List<String> candidates(Actor reader) {
            Stream<String> visible = AccessPolicy.visibleByPart(reader).stream()
                    .map(part -> "select a.id from assignment a where " + part);
            return (reader.overseesAll() ? visible : Stream.concat(visible, besides.stream())).toList();
        }

        private String rows(String which) {
            return "(select " + alias + ".* from " + table + " " + alias + " " + which + ")";
        }
    }

    /**
     * @param most how many at most
     * @return ids, the newest first; empty if there is no word in the text
     */
    List<Long> of(Place place, Actor actor, String text, long most) {
        WordSearch.Found all = words.inFew(place.column(), text).orElse(null);
        if (all == null) {
            return List.of();
        }
        List<String> candidates = place.candidates(actor);
        Map<String, Object> reader = AccessPolicy.reader(actor);
        String having = place.having().apply(all.condition());
        long read = FIRST;
        List<Long> found = among(newest(candidates, read), having, reader, all, most);
        long expected = 2L * FIRST * most / Math.max(1, found.size());
        if (found.size() < most && expected <= SOONER_READ) {
            read = expected;
            found = among(newest(candidates, read), having, reader, all, most);
        }
        if (found.size() == most || wereAll(newest(candidates, read), read, reader)) {
            return found;
        }
        WordSearch.Rarest rarest = words.rarest(
                place.column(),
                text,
                place.rows("order by " + place.alias() + ".id desc limit " + FIRST) + " " + place.alias());
        String branches = place.byIndex()
                .apply(rarest.common().condition())
                .map(branch -> "select a.id " + branch)
                .collect(Collectors.joining(" union ", "(", " offset 0) a"));
        return ids(
                "with " + place.alias() + " as "
                        + place.rows("where " + rarest.rare().condition() + " offset 0"),
                branches,
                reader,
                rarest.params(),
                most);
    }

    private static String newest(List<String> candidates, long most) {
        String order = " order by c.id desc limit " + most;
        return candidates.stream()
                .map(ids -> "(select c.id from (" + ids + ") c" + order + ")")
                .collect(Collectors.joining(" union ", "(select c.id from (", ") c" + order + ") newest"));
    }

    private List<Long> among(
            String newest, String having, Map<String, Object> reader, WordSearch.Found found, long most) {
        return ids("", newest + " join assignment a on a.id = newest.id where " + having, reader, found.params(), most);
    }

    private List<Long> ids(String with, String from, Map<String, Object> reader, Map<String, Object> words, long most) {
        return jdbc.sql(with + " select a.id from " + from + " order by a.id desc limit :most")
                .params(reader)
                .params(words)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private boolean wereAll(String newest, long read, Map<String, Object> reader) {
        return jdbc.sql("select count(*) from " + newest)
                        .params(reader)
                        .query(Long.class)
                        .single()
                < read;
    }
}
