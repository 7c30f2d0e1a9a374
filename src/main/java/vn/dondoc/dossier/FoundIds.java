package vn.dondoc.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Condition on {@code file f}; the kind of its subject follows. */
    static final String KEPT = "f.removed_at is null and f.subject_kind = ";

    /** Who is asked for an opinion has the task, with the number and the title, and no part of the assignment. */
    private static final String IN_HAND =
            "a.id in (select t.assignment_id from open_task t where t.agency_code in (:agencies) or t.assignee_id = :me)";

    /** Whoever contributed or was asked for an opinion reads the files of that, also when he sees the assignment no more. */
    private static final String WITH_ITS_FILES =
            """
            a.id in (select p.assignment_id from (
              select c.assignment_id from contribution c where c.agency_code in (:agencies)
              union select s.assignment_id from opinion o join proposal s on s.id = o.proposal_id where o.agency_code in (:agencies)) p)""";

    private static final String OF_LEAD =
            "(:seesAll = true or (a.progress <> 'DRAFTED' and a.lead_code in (:agencies)) or ";

    /** The names of its files, of those that the reader may read. */
    static final NewestFound.Place FILES = new NewestFound.Place("file", "f", FoundIds::ofFiles);

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
        Map<String, Object> params = AccessPolicy.reader(reader);
        long first = (long) page * size;
        long most = Math.max(COUNTED, first + size);
        // Each part tells its newest: the newest of all are among them.
        Set<Long> found = new TreeSet<>(Comparator.reverseOrder());
        parts(reader, IN_HAND)
                .forEach(part -> found.addAll(newest.of(NewestFound.ASSIGNMENTS, part, params, text, most)));
        parts(reader, WITH_ITS_FILES).forEach(part -> found.addAll(newest.of(FILES, part, params, text, most)));
        return new Page(found.stream().skip(first).limit(size).toList(), Math.min(found.size(), COUNTED));
    }

    private static Stream<String> parts(Actor reader, String besides) {
        Stream<String> visible = AccessPolicy.visibleByPart(reader).stream();
        return reader.overseesAll() ? visible : Stream.concat(visible, Stream.of(besides));
    }

    /** The files that made the assignments be found, by assignment: each may be read by who asks. */
    Map<Long, List<FoundLine.FoundFile>> files(Actor reader, String text, List<Long> ids) {
        return files(text, ids, AccessPolicy.reader(reader), found -> ofFiles("file", found + " and a.id in (:ids)")
                .map(branch -> "select a.id, f.id as file_id, f.name " + branch)
                .collect(Collectors.joining(" union ")));
    }

    /** The same of directives without assignments, for those who see them all. */
    Map<Long, List<FoundLine.FoundFile>> filesOfUndivided(String text, List<Long> ids) {
        return files(
                text,
                ids,
                Map.of(),
                found -> "select f.subject_id as id, f.id as file_id, f.name from file f where " + KEPT
                        + "'directive' and f.subject_id in (:ids) and " + found);
    }

    private Map<Long, List<FoundLine.FoundFile>> files(
            String text, List<Long> ids, Map<String, Object> params, UnaryOperator<String> select) {
        Optional<WordSearch.Found> byFile = words.inFew("f.search_words", text);
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

    private static Stream<String> ofFiles(String files, String condition) {
        return Stream.of(
                        "assignment a on a.id = f.subject_id where " + KEPT + "'assignment' and "
                                + AccessPolicy.VISIBLE_ASSIGNMENT,
                        "assignment a on a.directive_id = f.subject_id where " + KEPT + "'directive' and "
                                + AccessPolicy.VISIBLE_ASSIGNMENT,
                        "contribution c on c.id = f.subject_id join assignment a on a.id = c.assignment_id where "
                                + KEPT + "'contribution' and " + OF_LEAD + "c.agency_code in (:agencies))",
                        "proposal s on s.id = f.subject_id join assignment a on a.id = s.assignment_id where " + KEPT
                                + "'proposal' and " + OF_LEAD
                                + "exists (select 1 from opinion o where o.proposal_id = s.id and o.agency_code in (:agencies)))")
                .map(branch -> "from " + files + " f join " + branch + " and " + condition);
    }
}
