package vn.dondoc.workflow.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.Steps;

/** Lists and counts of tasks, from our own table; a condition says what of it, never beyond what the person may see. */
@Repository
class TaskLists {

    private static final int LARGEST_PAGE = 200;
    /** What a person may see of all tasks. */
    static final String VISIBLE =
            """
            (:seesAll = true or t.agency_code in (:agencies) or t.lead_code in (:agencies)
                   or t.assignee_id = :me or t.submitted_by = :me or t.submitted_for = :me)""";

    private static final String FROM = " from open_task t where (";

    private final JdbcClient jdbc;

    TaskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenTask> page(Actor actor, String condition, TaskQuery query, int first, int most) {
        return jdbc.sql("select " + OpenTasks.COLUMNS + FROM + condition + ")" + query.conditions() + " order by "
                        + query.order() + " limit :most offset :first")
                .params(params(actor, query))
                .param("first", Math.max(0, first))
                .param("most", Math.max(0, Math.min(most, LARGEST_PAGE)))
                .query(OpenTask.class)
                .list();
    }

    long count(Actor actor, String condition, TaskQuery query) {
        return jdbc.sql("select count(*)" + FROM + condition + ")" + query.conditions())
                .params(params(actor, query))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> params(Actor actor, TaskQuery query) {
        Map<String, Object> params = new HashMap<>(query.params());
        params.putAll(AccessPolicy.reader(actor));
        params.put("principals", those(actor.standIns().stream().map(StandIn::principalId)));
        params.put("handled", places(actor, StandIn.Kind.HANDLE));
        params.put("signed", places(actor, StandIn.Kind.SIGN));
        params.put("signing", Steps.SIGNING);
        return params;
    }

    private static List<String> places(Actor actor, StandIn.Kind kind) {
        return those(actor.standIns().stream()
                .filter(right -> right.kind() == kind)
                .map(right -> right.principalId() + "@" + right.agencyCode()));
    }

    /** Never empty: SQL knows no empty list. */
    private static List<String> those(Stream<String> values) {
        List<String> found = values.distinct().sorted().toList();
        return found.isEmpty() ? List.of("-") : found;
    }
}
