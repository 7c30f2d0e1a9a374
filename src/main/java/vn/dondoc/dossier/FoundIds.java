package vn.dondoc.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    /** Who is asked for an opinion has the task, with the number and the title, and no part of the assignment. */
    private static final List<String> IN_HAND = List.of(
            "select t.assignment_id as id from open_task t where t.assignment_id is not null and t.agency_code in (:agencies)",
            "select t.assignment_id as id from open_task t where t.assignment_id is not null and t.assignee_id = :me");

    /** Who contributed, or was asked for an opinion, reads the files of that, also where he sees the assignment no more. */
    private static final List<String> WITH_OWN_FILES = List.of(
            "select p.assignment_id as id from contribution p where p.agency_code in (:agencies)",
            "select s.assignment_id as id from opinion o join proposal s on s.id = o.proposal_id where o.agency_code in (:agencies)");

    private static final String LEADS = ":seesAll = true or (a.progress <> 'DRAFTED' and a.lead_code in (:agencies))";

    /** Files {@code f} by what they are on: how they belong to {@code assignment a}, and who may read them. */
    private enum Kind {
        ASSIGNMENT("", "f.subject_id = a.id", AccessPolicy.VISIBLE_ASSIGNMENT),
        DIRECTIVE("", "f.subject_id = a.directive_id", AccessPolicy.VISIBLE_ASSIGNMENT),
        CONTRIBUTION(
                " join contribution p on p.id = f.subject_id",
                "p.assignment_id = a.id",
                "(" + LEADS + " or p.agency_code in (:agencies))"),
        PROPOSAL(
                " join proposal s on s.id = f.subject_id",
                "s.assignment_id = a.id",
                "(" + LEADS
                        + " or exists (select 1 from opinion o where o.proposal_id = s.id and o.agency_code in (:agencies)))");

        private final String join;
        private final String belongs;
        private final String mayRead;

        Kind(String join, String belongs, String mayRead) {
            this.join = join;
            this.belongs = belongs;
            this.mayRead = mayRead;
        }

        /** What is kept of it, without what ties it to an assignment. */
        private String kept() {
            return " where f.removed_at is null and f.subject_kind = '" + name().toLowerCase(Locale.ROOT) + "' and ";
        }

        private String has(String words) {
            return "exists (select 1 from file f" + join + kept() + belongs + " and " + mayRead + " and " + words + ")";
        }

        private String from(String files, String condition) {
            return "from " + files + join + " join assignment a on " + belongs + kept() + mayRead + " and " + condition;
        }
    }

    private static final String SEES = IN_HAND.stream()
            .map(ids -> "a.id in (" + ids + ")")
            .collect(Collectors.joining(" or ", "(" + AccessPolicy.VISIBLE_ASSIGNMENT + " or ", ")"));

    /** The words of the assignment itself. */
    static final NewestFound.Place OWN_WORDS = new NewestFound.Place(
            "assignment",
            "a",
            words -> SEES + " and " + words,
            (rows, besides) -> Stream.of("from " + rows + " where " + SEES + " and " + besides));

    /** The names of its files, of those that the reader may read. */
    static final NewestFound.Place FILES = new NewestFound.Place(
            "file",
            "f",
            words ->
                    Stream.of(Kind.values()).map(kind -> kind.has(words)).collect(Collectors.joining(" or ", "(", ")")),
            FoundIds::ofFiles);

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
        // Each place tells its newest: the newest of all are among them.
        Set<Long> found = new TreeSet<>(Comparator.reverseOrder());
        found.addAll(newest.of(OWN_WORDS, candidates(reader, IN_HAND), params, text, most));
        found.addAll(newest.of(FILES, candidates(reader, WITH_OWN_FILES), params, text, most));
        return new Page(found.stream().skip(first).limit(size).toList(), Math.min(found.size(), COUNTED));
    }

    private static List<String> candidates(Actor reader, List<String> besides) {
        Stream<String> visible =
                AccessPolicy.visibleByPart(reader).stream().map(part -> "select a.id from assignment a where " + part);
        return (reader.overseesAll() ? visible : Stream.concat(visible, besides.stream())).toList();
    }

    /** The files that made the assignments be found, by assignment: each may be read by who asks. */
    Map<Long, List<FoundLine.FoundFile>> files(Actor reader, String text, List<Long> ids) {
        return files(text, ids, AccessPolicy.reader(reader), found -> ofFiles("file f", found + " and a.id in (:ids)")
                .map(branch -> "select a.id, f.id as file_id, f.name " + branch)
                .collect(Collectors.joining(" union ")));
    }

    /** The same of directives without assignments, for those who see them all. */
    Map<Long, List<FoundLine.FoundFile>> filesOfUndivided(String text, List<Long> ids) {
        return files(
                text,
                ids,
                Map.of(),
                found -> "select f.subject_id as id, f.id as file_id, f.name from file f" + Kind.DIRECTIVE.kept()
                        + "f.subject_id in (:ids) and " + found);
    }

    private Map<Long, List<FoundLine.FoundFile>> files(
            String text, List<Long> ids, Map<String, Object> params, UnaryOperator<String> select) {
        Optional<WordSearch.Found> byFile = words.inFew(FILES.column(), text);
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
        return Stream.of(Kind.values()).map(kind -> kind.from(files, condition));
    }
}
