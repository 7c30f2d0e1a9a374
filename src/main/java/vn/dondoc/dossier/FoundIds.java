package vn.dondoc.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final int COUNTED = 500;

    private static final String FILE = "from file f join ";
    private static final String KEPT = " where f.removed_at is null and f.subject_kind = ";
    private static final String OF_LEAD =
            "(:seesAll = true or (a.progress <> 'DRAFTED' and a.lead_code in (:agencies)) or ";

    private final WordSearch words;
    private final JdbcClient jdbc;

    FoundIds(WordSearch words, JdbcClient jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    /** @param total at most {@link #COUNTED} */
    record Page(List<Long> ids, long total) {}

    /** The newest first. */
    Page of(Actor reader, String text, int page, int size) {
        Optional<WordSearch.Found> byText = words.in("a.search_words", text);
        Optional<WordSearch.Found> byFile = words.in("f.search_words", text);
        if (byText.isEmpty() || byFile.isEmpty()) {
            return new Page(List.of(), 0);
        }
        Map<String, Object> params = new HashMap<>(AccessPolicy.reader(reader));
        params.putAll(byText.get().params());
        List<String> branches = branches(byText.get().condition(), byFile.get().condition());
        long first = (long) page * size;
        List<Long> ids = jdbc.sql("select id from (" + union(branches, " order by a.id desc limit :reached")
                        + ") t order by id desc limit :size offset :first")
                .params(params)
                .param("reached", first + size)
                .param("size", size)
                .param("first", first)
                .query(Long.class)
                .list();
        // The first page that is not full says how many there are.
        if (page == 0 && ids.size() < size) {
            return new Page(ids, ids.size());
        }
        long total = jdbc.sql("select least(count(*), :most) from (" + union(branches, " limit :most") + ") t")
                .params(params)
                .param("most", COUNTED)
                .query(Long.class)
                .single();
        return new Page(ids, total);
    }

    /** The names of the files that made the assignments be found, by assignment. */
    Map<Long, List<String>> files(Actor reader, String text, List<Long> ids) {
        Optional<WordSearch.Found> byFile = words.in("f.search_words", text);
        if (byFile.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(fileBranches(byFile.get().condition() + " and a.id in (:ids)").stream()
                        .map(branch -> "select a.id, f.name " + branch)
                        .collect(Collectors.joining(" union ")))
                .params(AccessPolicy.reader(reader))
                .params(byFile.get().params())
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<String> branches(String byText, String byFile) {
        return Stream.concat(
                        Stream.of("from assignment a where " + byText + " and " + AccessPolicy.VISIBLE_ASSIGNMENT),
                        fileBranches(byFile).stream())
                .toList();
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

    private static String union(List<String> branches, String rest) {
        return branches.stream()
                .map(branch -> "(select a.id " + branch + rest + ")")
                .collect(Collectors.joining(" union "));
    }
}
