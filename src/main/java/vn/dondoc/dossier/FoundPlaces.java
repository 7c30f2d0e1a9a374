package vn.dondoc.dossier;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.identity.AccessPolicy;

/** Where the words stand that somebody finds an assignment by, and who may find it by them. */
final class FoundPlaces {

    /** Who is asked for an opinion has the task, with the number and the title, and no part of the assignment. */
    private static final List<String> IN_HAND = List.of(
            "select distinct t.assignment_id as id from open_task t where t.assignment_id is not null and t.agency_code in (:agencies)",
            "select distinct t.assignment_id as id from open_task t where t.assignment_id is not null and t.assignee_id = :me");

    /** Who contributed, or was asked for an opinion, reads the files of that, also where he sees the assignment no more. */
    private static final List<String> WITH_OWN_FILES = List.of(
            "select distinct p.assignment_id as id from contribution p where p.agency_code in (:agencies)",
            """
            select distinct s.assignment_id as id from opinion o join proposal s on s.id = o.proposal_id
             where o.agency_code in (:agencies)""");

    private static final String SEES = IN_HAND.stream()
            .map(ids -> "a.id in (" + ids + ")")
            .collect(Collectors.joining(" or ", "(" + AccessPolicy.VISIBLE_ASSIGNMENT + " or ", ")"));

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

    /** The words of the assignment itself. */
    static final NewestFound.Place OWN_WORDS = new NewestFound.Place(
            "assignment",
            "a",
            IN_HAND,
            words -> SEES + " and " + words,
            besides -> Stream.of("from a where " + SEES + " and " + besides));

    /** The names of its files, of those that the reader may read. */
    static final NewestFound.Place FILES = new NewestFound.Place(
            "file",
            "f",
            WITH_OWN_FILES,
            words ->
                    Stream.of(Kind.values()).map(kind -> kind.has(words)).collect(Collectors.joining(" or ", "(", ")")),
            besides -> ofFiles("f", besides));

    static final List<NewestFound.Place> ALL = List.of(OWN_WORDS, FILES);

    /** What follows {@code from file f} where the files of directives are looked for, without which. */
    static final String KEPT_OF_DIRECTIVE = Kind.DIRECTIVE.kept();

    private FoundPlaces() {}

    /**
     * @param files a table expression known as {@code f}
     * @return what follows a select of columns of {@code assignment a} and {@code f}: together all files that the reader may read
     */
    static Stream<String> ofFiles(String files, String condition) {
        return Stream.of(Kind.values()).map(kind -> kind.from(files, condition));
    }
}
