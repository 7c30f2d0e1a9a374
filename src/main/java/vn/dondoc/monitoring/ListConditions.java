package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.search.WordSearch;

/** A list's criteria said in SQL, over {@code assignment s} alone: what comes from outside is a parameter. */
final class ListConditions {

    /** Named one by one: an index finds what is among them, not what is not. */
    private static final String OPEN = names(Progress::isOpen);

    private static final String ENDED = names(Progress::isEnded);

    private static final String OF_FIELDS =
            "s.directive_id in (select f.id from directive f where f.field in (:fields))";

    private final ManagerScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters;
    private String text;

    ListConditions(ManagerScope scope, ListCriteria criteria, LocalDate today, WordSearch words) {
        this(scope, criteria, today, words, null);
    }

    /** @param openToo what counts as open besides, null for nothing */
    ListConditions(ManagerScope scope, ListCriteria criteria, LocalDate today, WordSearch words, String openToo) {
        this.scope = scope;
        parameters = new HashMap<>(scope.parameters());
        parameters.put("today", today);
        if (criteria.text() != null) {
            words.in("s.search_words", criteria.text()).ifPresentOrElse(this::find, () -> conditions.add("1 = 0"));
        }
        add("agency", criteria.agency(), "s.lead_code = :agency");
        add("field", criteria.field(), "s.directive_id in (select f.id from directive f where f.field = :field)");
        add("bucket", criteria.bucket(), BucketCondition.bucket(DueBasis.CURRENT) + " = :bucket");
        add("progress", criteria.progress() == null ? null : criteria.progress().name(), "s.progress = :progress");
        add("givenFrom", criteria.givenFrom(), "s.given_on >= :givenFrom");
        add("givenTo", criteria.givenTo(), "s.given_on <= :givenTo");
        add("dueFrom", criteria.dueFrom(), "s.due_on >= :dueFrom");
        add("dueTo", criteria.dueTo(), "s.due_on <= :dueTo");
        add("directiveId", criteria.directiveId(), "s.directive_id = :directiveId");
        if (criteria.part() != null) {
            conditions.add(part(criteria.part()));
        }
        if (criteria.owed() != null) {
            conditions.add("s.result_issued_on is " + (criteria.owed() ? "null" : "not null"));
        }
        if (criteria.open() != null) {
            conditions.add(ended(criteria.open(), openToo));
        }
        if (criteria.bucket() != null) {
            conditions.add(amongThem(criteria.bucket()));
        }
    }

    /** SQL condition on {@code assignment s} that keeps to fields of work. Parameter: {@code fields}. */
    static String ofFields(List<String> fields) {
        return fields.isEmpty() ? "1 = 0" : OF_FIELDS;
    }

    private static String ended(boolean open, String openToo) {
        String condition = "s.progress in (" + (open ? OPEN : ENDED) + ")";
        return open && openToo != null ? "(" + condition + " or " + openToo + ")" : condition;
    }

    private String part(AgencyPart part) {
        return switch (part) {
            case LEADING -> scope.leads("s");
            case COORDINATING -> scope.all() ? "1 = 0" : "s.lead_code not in (:led)";
        };
    }

    /** Says nothing that the bucket does not say, but leads the database to the few that can be in it. */
    private static String amongThem(String bucket) {
        return "s.progress in (" + (bucket.startsWith("OPEN_") ? OPEN : ENDED) + ")"
                + (bucket.endsWith("_NO_DEADLINE") ? " and s.due_on is null" : "");
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

    private void find(WordSearch.Found found) {
        text = found.condition();
        parameters.putAll(found.params());
    }

    /** From the table to the end of the conditions. What words find is found first: no database foresees how much that is. */
    String from() {
        return text == null
                ? " from assignment s where " + all(scope.oversees("s"))
                : " from (select s.* from assignment s where " + text + " offset 0) s where "
                        + all(scope.oversees("s"));
    }

    /** The same among the given ones only, null for all. Parameters: {@link #parameters(Moved)}. */
    String from(Moved among) {
        return among == null
                ? from()
                : " from assignment s where " + KeptCounts.among(among) + " and " + all(ManagerScope.overseen("s"))
                        + (text == null ? "" : " and " + text);
    }

    private String all(String overseen) {
        return Stream.concat(Stream.of(overseen), conditions.stream()).collect(Collectors.joining(" and "));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Map<String, Object> parameters(Moved among) {
        return KeptCounts.parameters(parameters, among);
    }
}
