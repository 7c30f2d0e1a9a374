package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.language.VietnameseText;

/** A list's criteria said in SQL, over {@code assignment s} and {@code directive d}: what comes from outside is a parameter. */
final class ListConditions {

    private static final String TEXT =
            """
            (s.search_text like :text escape '!' or d.search_text like :text escape '!'
              or s.lead_code in (select g.code from agency g where g.search_text like :text escape '!'))""";

    /** Named one by one: an index finds what is among them, not what is not. */
    private static final String OPEN = names(Progress::isOpen);

    private static final String ENDED = names(Progress::isEnded);

    private final List<String> conditions = new ArrayList<>(List.of(ManagerScope.overseen("s")));
    private final Map<String, Object> parameters;

    ListConditions(ManagerScope scope, ListCriteria criteria, LocalDate today) {
        parameters = new HashMap<>(scope.parameters());
        parameters.put("today", today);
        add("text", criteria.text() == null ? null : VietnameseText.likePattern(criteria.text()), TEXT);
        add("agency", criteria.agency(), "s.lead_code = :agency");
        add("field", criteria.field(), "d.field = :field");
        add("bucket", criteria.bucket(), BucketCondition.bucket(DueBasis.CURRENT) + " = :bucket");
        add("progress", criteria.progress() == null ? null : criteria.progress().name(), "s.progress = :progress");
        add("givenFrom", criteria.givenFrom(), "s.given_on >= :givenFrom");
        add("givenTo", criteria.givenTo(), "s.given_on <= :givenTo");
        add("dueFrom", criteria.dueFrom(), "s.due_on >= :dueFrom");
        add("dueTo", criteria.dueTo(), "s.due_on <= :dueTo");
        add("directiveId", criteria.directiveId(), "s.directive_id = :directiveId");
        if (criteria.open() != null) {
            conditions.add("s.progress in (" + (criteria.open() ? OPEN : ENDED) + ")");
        }
        // Says nothing new, but leads the database to the few that are open.
        if (criteria.bucket() != null && criteria.bucket().startsWith("OPEN_")) {
            conditions.add("s.progress in (" + OPEN + ")");
        }
    }

    private static String names(Predicate<Progress> which) {
        return Arrays.stream(Progress.values())
                .filter(which)
                .map(progress -> "'" + progress.name() + "'")
                .collect(Collectors.joining(", "));
    }

    private void add(String name, Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
