package vn.dondoc.dossier;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** The open task to which a line of a search leads: one's own where there is one, else another that one may see. */
@Repository
class FoundTasks {

    /** The same as {@link AccessPolicy#requireToSee}, for many at once. */
    private static final String VISIBLE =
            """
            (:seesAll = true or t.agency_code in (:agencies) or t.lead_code in (:agencies) or t.assignee_id = :me
              or t.submitted_by = :me
              or exists (select 1 from watcher w where w.directive_id = t.directive_id
                and (w.assignment_id is null or w.assignment_id = t.assignment_id) and w.removed_at is null
                and (w.agency_code in (:agencies) or w.person_id = :me) and"""
                    + AccessPolicy.WATCHES_WHAT_IS_GIVEN_OUT + "))";

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    FoundTasks(JdbcClient jdbc, AccessPolicy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    Map<Long, OpenTask> ofAssignments(Actor reader, Collection<Long> ids) {
        return first(reader, "t.assignment_id in (:ids)", ids).stream()
                .collect(Collectors.toMap(OpenTask::assignmentId, task -> task, (best, other) -> best));
    }

    Map<Long, OpenTask> ofDirectives(Actor reader, Collection<Long> ids) {
        return first(reader, "t.assignment_id is null and t.directive_id in (:ids)", ids).stream()
                .collect(Collectors.toMap(OpenTask::directiveId, task -> task, (best, other) -> best));
    }

    private List<OpenTask> first(Actor reader, String condition, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select " + OpenTasks.COLUMNS + " from open_task t where " + condition + " and " + VISIBLE
                        + " order by t.created_at, t.task_id")
                .params(AccessPolicy.reader(reader))
                .param("ids", ids)
                .query(OpenTask.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(task -> policy.acting(reader, task).isEmpty()))
                .toList();
    }
}
