package vn.dondoc.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.search.WordSearch;

/**
 * Finds assignments by words: of the directive, the title and the agencies, or of the name of a file. Never beyond what the person may
 * see: of an agency's own part only those who may read its files learn that there is one of that name.
 */
@Repository
class FoundIds {

    /** Nobody reads a search to its end: what is beyond is not counted. */
    static final int COUNTED = 100;

    private final WordSearch words;
    private final NewestFound newest;
    private final JdbcClient jdbc;

    FoundIds(WordSearch words, NewestFound newest, JdbcClient jdbc) {
        this.words = words;
        this.newest = newest;
        this.jdbc = jdbc;
    }

    /** @param total at most {@link #COUNTED} */
    record Page(List<Long> ids, long total) {}

    /** The newest first. */
    Page of(Actor reader, String text, int page, int size) {
        long first = (long) page * size;
        long most = Math.max(COUNTED, first + size);
        // Each place tells its newest: the newest of all are among them.
        Set<Long> found = new TreeSet<>(Comparator.reverseOrder());
        FoundPlaces.ALL.forEach(place -> found.addAll(newest.of(place, reader, text, most)));
        return new Page(found.stream().skip(first).limit(size).toList(), Math.min(found.size(), COUNTED));
    }

    /** The files that made the assignments be found, by assignment: each may be read by who asks. */
    Map<Long, List<FoundLine.FoundFile>> files(Actor reader, String text, List<Long> ids) {
        return files(text, ids, AccessPolicy.reader(reader), found -> FoundPlaces.ofFiles(
                        "file f", found + " and a.id in (:ids)")
                .map(branch -> "select a.id, f.id as file_id, f.name " + branch)
                .collect(Collectors.joining(" union ")));
    }

    /** The same of directives without assignments, for those who see them all. */
    Map<Long, List<FoundLine.FoundFile>> filesOfUndivided(String text, List<Long> ids) {
        return files(
                text,
                ids,
                Map.of(),
                found -> "select f.subject_id as id, f.id as file_id, f.name from file f"
                        + FoundPlaces.KEPT_OF_DIRECTIVE
                        + "f.subject_id in (:ids) and " + found);
    }

    private Map<Long, List<FoundLine.FoundFile>> files(
            String text, List<Long> ids, Map<String, Object> params, UnaryOperator<String> select) {
        Optional<WordSearch.Found> byFile = words.inFew(FoundPlaces.FILES.column(), text);
        if (byFile.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(select.apply(byFile.get().condition()) + " order by file_id")
                .params(params)
                .params(byFile.get().params())
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getLong("id"), FoundLine.FoundFile.of(row.getLong("file_id"), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
