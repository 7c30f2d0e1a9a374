package vn.dondoc.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.DeadlineWords;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.OpenTask;

/** What a line of Tasklist's list shows besides the task's name: named by the filter, given as variables of each task. */
@Component
class LineShapes {

    /** Names and labels of {@link #variables}; what our line shows without a label stands in it only. */
    private static final List<Map<String, String>> LINE = List.of(
            Map.of("name", "thayCho", "label", "Xử lý thay"),
            Map.of("name", "vanBan", "label", "Văn bản"),
            Map.of("name", "nhiemVu", "label", "Nội dung"),
            Map.of("name", "chuTri", "label", "Chủ trì"),
            Map.of("name", "thoiHan", "label", "Thời hạn"));

    private final AccessPolicy policy;

    LineShapes(AccessPolicy policy) {
        this.policy = policy;
    }

    static Map<String, Object> filter(TasklistFilters.Stored stored) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", stored.id());
        shape.put("resourceType", "Task");
        shape.put("name", stored.filter().label());
        shape.put("owner", null);
        shape.put("query", Map.of());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("priority", stored.filter().ordinal());
        properties.put("color", stored.filter().colour());
        properties.put("variables", LINE);
        properties.put("refresh", true);
        shape.put("properties", properties);
        return shape;
    }

    /**
     * @param agencies short names by code
     * @param persons full names by id, of those on the page
     */
    List<Map<String, Object>> variables(
            ListReader reader,
            OpenTask task,
            boolean unread,
            Map<String, String> agencies,
            Map<String, String> persons) {
        List<Map<String, Object>> variables = new ArrayList<>();
        principal(reader.actor(), task, persons).ifPresent(name -> variables.add(variable("thayCho", name)));
        variables.add(variable("vanBan", task.directiveNumber()));
        variables.add(variable("nhiemVu", task.title()));
        if (task.leadCode() != null) {
            variables.add(variable("chuTri", agencies.getOrDefault(task.leadCode(), task.leadCode())));
        }
        variables.add(variable("coQuan", agencies.getOrDefault(task.agencyCode(), task.agencyCode())));
        if (task.assignmentId() != null) {
            variables.add(variable("thoiHan", deadline(reader, task)));
            variables.add(variable("mucHan", standing(reader, task)));
            variables.add(variable("denNgay", VietnameseDate.write(task.dueOn())));
        }
        if (unread) {
            variables.add(variable("chuaDoc", "Chưa đọc"));
        }
        return variables;
    }

    private static String deadline(ListReader reader, OpenTask task) {
        if (task.locked()) {
            return "đang tạm dừng";
        }
        if (task.afterResult()) {
            return "đã báo cáo";
        }
        return task.dueOn() == null
                ? "không ấn định thời hạn"
                : DeadlineWords.of(task.dueOn(), reader.today(), reader.calendar());
    }

    /** The same as the filters "Quá hạn" and "Sắp đến hạn" say it. */
    private static String standing(ListReader reader, OpenTask task) {
        if (task.locked() || task.afterResult() || task.dueOn() == null) {
            return "PLAIN";
        }
        if (task.dueOn().isBefore(reader.today())) {
            return "OVERDUE";
        }
        return task.dueOn().isAfter(reader.dueSoonUntil()) ? "PLAIN" : "DUE_SOON";
    }

    /** For whom somebody has it, or for whom the one who looks would do it. */
    private Optional<String> principal(Actor reader, OpenTask task, Map<String, String> persons) {
        return task.principalId() != null
                ? Optional.ofNullable(persons.get(task.principalId()))
                : policy.acting(reader, task).map(Actor::by).map(StandIn::principalName);
    }

    private static Map<String, Object> variable(String name, String value) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("_links", Map.of());
        variable.put("_embedded", null);
        variable.put("name", name);
        variable.put("value", value);
        variable.put("type", "String");
        variable.put("valueInfo", Map.of());
        return variable;
    }
}
