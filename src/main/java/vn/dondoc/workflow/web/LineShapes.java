package vn.dondoc.workflow.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.workflow.OpenTask;

/** What a line of Tasklist's list shows besides the task's name: named by the filter, given as variables of each task. */
@Component
class LineShapes {

    /** Names and labels of {@link #variables}. */
    private static final List<Map<String, String>> LINE = List.of(
            Map.of("name", "thayCho", "label", "Xử lý thay"),
            Map.of("name", "vanBan", "label", "Văn bản"),
            Map.of("name", "nhiemVu", "label", "Nội dung"),
            Map.of("name", "chuTri", "label", "Chủ trì"));

    private final Persons persons;
    private final AccessPolicy policy;

    LineShapes(Persons persons, AccessPolicy policy) {
        this.persons = persons;
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
        properties.put("variables", LINE);
        properties.put("refresh", true);
        shape.put("properties", properties);
        return shape;
    }

    List<Map<String, Object>> variables(Actor reader, OpenTask task, Map<String, String> shortNames) {
        List<Map<String, Object>> variables = new ArrayList<>();
        principal(reader, task).ifPresent(name -> variables.add(variable("thayCho", name)));
        variables.add(variable("vanBan", task.directiveNumber()));
        variables.add(variable("nhiemVu", task.title()));
        if (task.leadCode() != null) {
            variables.add(variable("chuTri", shortNames.getOrDefault(task.leadCode(), task.leadCode())));
        }
        return variables;
    }

    /** For whom somebody has it, or for whom the one who looks would do it. */
    private Optional<String> principal(Actor reader, OpenTask task) {
        return task.principalId() != null
                ? persons.find(task.principalId()).map(Person::fullName)
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
