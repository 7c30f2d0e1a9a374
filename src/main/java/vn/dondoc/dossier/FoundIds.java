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

    private static final String FILE = "from file f join ";
    private static final String KEPT = " where f.removed_at is null and f.subject_kind = ";
    /** Who is asked for an opinion has the task, with the number and the title, and no part of the assignment. */
    private static final String IN_HAND =
            "a.id in (select t.assignment_id from open_task t where t.agency_code in (:agencies) or t.assignee_id = :me)";

    private static final String OF_LEAD =
            "(:seesAll = true or (a.progress <> 'DRAFTED' and a.lead_code in (:agencies)) or ";

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
        Optional<WordSearch.Found> byFile = words.in("f.search_words", text);
        if (byFile.isEmpty()) {
            return new Page(List.of(), 0);
        }
        Map<String, Object> params = AccessPolicy.reader(reader);
        long first = (long) page * size;
        long most = Math.max(COUNTED, first + size);
        // Each branch tells its newest: the newest of all are among them.
        Set<Long> found = new TreeSet<>(Comparator.reverseOrder());
        parts(reader).forEach(part -> found.addAll(newest.of(part, params, text, most)));
        found.addAll(byFile(byFile.get(), params, most));
        return new Page(found.stream().skip(first).limit(size).toList(), Math.min(found.size(), COUNTED));
    }

    private static Stream<String> parts(Actor reader) {
        Stream<String> visible = AccessPolicy.visibleByPart(reader).stream();
        return reader.overseesAll() ? visible : Stream.concat(visible, Stream.of(IN_HAND));
    }

    private List<Long> byFile(WordSearch.Found byFile, Map<String, Object> params, long most) {
        return jdbc.sql(fileBranches(byFile.condition()).stream()
                        .map(branch -> "(select a.id " + branch + " order by a.id desc limit :most)")
                        .collect(Collectors.joining(" union ")))
                .params(params)
                .params(byFile.params())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** The files that made the assignments be found, by assignment: each may be read by who asks. */
    Map<Long, List<FoundLine.FoundFile>> files(Actor reader, String text, List<Long> ids) {
        return files(
                text, ids, AccessPolicy.reader(reader), found -> fileBranches(found + " and a.id in (:ids)").stream()
                        .map(branch -> "select a.id, f.id as file_id, f.name " + branch)
                        .collect(Collectors.joining(" union ")));
    }

    /** The same of directives without assignments, for those who see them all. */
    Map<Long, List<FoundLine.FoundFile>> filesOfUndivided(String text, List<Long> ids) {
        return files(
                text,
                ids,
                Map.of(),
                found -> "select f.subject_id as id, f.id as file_id, f.name from file f" + KEPT
                        + "'directive' and f.subject_id in (:ids) and " + found);
    }

    private Map<Long, List<FoundLine.FoundFile>> files(
            String text, List<Long> ids, Map<String, Object> params, UnaryOperator<String> select) {
        Optional<WordSearch.Found> byFile = words.in("f.search_words", text);
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

    private static List<String> fileBranches(String found) {
        return List.of(
                FILE + "assignment a on a.id = f.subject_id" + KEPT + "'assignment' and " + found + " and "
                        + AccessPolicy.VISIBLE_ASSIGNMENT,
                FILE + "assignment a on a.directive_id = f.subject_id" + KEPT + "'directive' and " + found + " and "
                        + AccessPolicy.VISIBLE_ASSIGNMENT,
                FILE + "contribution c on c.id = f.subject_id join assignment a on a.id = c.assignment_id" + KEPT
                        + "'contribution' and " + found + " and " + OF_LEAD + "c.agency_code in (:agencies))",
                FILE + "proposal s on s.id = f.subject_id join assignment a on a.id = s.assignment_id" + KEPT
                        + "'proposal' and " + found + " and " + OF_LEAD
                        + "exists (select 1 from opinion o where o.proposal_id = s.id and o.agency_code in (:agencies)))");
    }
}
