package vn.dondoc.workflow.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Faults;

/**
 * A search for tasks in the engine's words, translated to conditions on {@code open_task t}. Only what is on the white list is
 * understood; everything else, every expression among it, is refused by name.
 */
final class TaskQuery {

    private static final Map<String, String> ORDER = Map.of(
            "created", "t.created_at",
            "dueDate", "t.due_on",
            "name", "t.name",
            "assignee", "t.assignee_id",
            "id", "t.task_id",
            "priority", "t.urgency",
            "followUpDate", "t.created_at",
            "instanceId", "t.process_instance_id",
            "executionId", "t.execution_id");
    private static final Map<String, String> EQUAL = Map.of(
            "assignee", "t.assignee_id",
            "taskDefinitionKey", "concat('userTask_', t.step)",
            "processInstanceId", "t.process_instance_id",
            "processDefinitionKey", "t.process_key",
            "taskId", "t.task_id");
    /** Holds for every open task: each lies with an agency. Cockpit's first page asks for some of them. */
    private static final Set<String> ALWAYS =
            Set.of("active", "unfinished", "withCandidateGroups", "includeAssignedTasks");

    private static final Set<String> NULLABLE = Set.of("t.due_on", "t.assignee_id");
    private static final String NEWEST = "t.created_at desc";
    private static final Set<String> PAGING = Set.of("firstResult", "maxResults", "sortBy", "sortOrder");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Faults faults = new Faults();
    private String last = " desc";

    static TaskQuery of(JsonNode body) {
        TaskQuery query = new TaskQuery();
        body.fields().forEachRemaining(entry -> query.read(entry.getKey(), entry.getValue()));
        query.faults.throwIfAny();
        return query;
    }

    static TaskQuery of(HttpServletRequest request) {
        TaskQuery query = new TaskQuery();
        request.getParameterMap().forEach((name, values) -> {
            if (!PAGING.contains(name)) {
                query.readText(name, values[0]);
            }
        });
        if (request.getParameter("sortBy") != null) {
            query.addOrder(request.getParameter("sortBy"), request.getParameter("sortOrder"));
        }
        query.faults.throwIfAny();
        return query;
    }

    private void read(String name, JsonNode value) {
        if (PAGING.contains(name)) {
            // The page is asked for by the address; Tasklist says it here once more.
            return;
        }
        if (name.equals("sorting") && value.isArray()) {
            value.forEach(sort -> addOrder(
                    sort.path("sortBy").asText(), sort.path("sortOrder").asText()));
        } else if (value.isValueNode()) {
            readText(name, value.asText());
        } else if (!value.isEmpty()) {
            refuse(name);
        }
    }

    private void readText(String name, String value) {
        String column = EQUAL.get(name);
        if (column != null) {
            add(column + " = :" + name, name, value);
        } else if (name.equals("nameLike") || name.equals("descriptionLike")) {
            add("t.search_text like :" + name + "", name, VietnameseText.likePattern(value));
        } else if (name.equals("unassigned")) {
            conditions.add("true".equals(value) ? "t.assignee_id is null" : "1 = 1");
        } else if (name.equals("assigned")) {
            conditions.add("true".equals(value) ? "t.assignee_id is not null" : "1 = 1");
        } else if (ALWAYS.contains(name)) {
            conditions.add("1 = 1");
        } else if (name.equals("withoutCandidateGroups")) {
            conditions.add("true".equals(value) ? "1 = 0" : "1 = 1");
        } else {
            refuse(name);
        }
    }

    private void addOrder(String by, String direction) {
        String column = ORDER.get(by);
        if (column == null) {
            refuse("sortBy=" + by);
        } else {
            boolean descending = "desc".equals(direction);
            // Without a date comes last either way; a column that is never null is left alone, so that its index gives
            // the order.
            order.add(column + (descending ? NULLABLE.contains(column) ? " desc nulls last" : " desc" : ""));
            last = descending ? " desc" : "";
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }

    private void refuse(String name) {
        faults.add(name, "Không tìm công việc theo “" + name + "” được.");
    }

    String conditions() {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }

    /** The first due first, unless it was asked for otherwise than Tasklist does by itself. */
    TaskQuery byDate() {
        if (order.isEmpty() || order.equals(List.of(NEWEST))) {
            order.clear();
            order.add("t.due_on");
            last = "";
        }
        return this;
    }

    /** Always ends with the id, so that pages never overlap; in the same direction, so that one index gives both. */
    String order() {
        return (order.isEmpty() ? NEWEST : String.join(", ", order)) + ", t.task_id" + last;
    }
}
