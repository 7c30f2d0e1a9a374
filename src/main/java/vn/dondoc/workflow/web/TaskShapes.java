package vn.dondoc.workflow.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.workflow.OpenTask;

/** Open tasks and filters in the JSON shapes of the engine's interface; a contract test holds them against the engine's own. */
@Component
class TaskShapes {

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What a line of the list shows besides the task's name: names and labels of {@link #lineVariables}. */
    private static final List<Map<String, String>> LINE = List.of(
            Map.of("name", "vanBan", "label", "Văn bản"),
            Map.of("name", "nhiemVu", "label", "Nội dung"),
            Map.of("name", "chuTri", "label", "Chủ trì"),
            Map.of("name", "thayCho", "label", "Xử lý thay"));

    private final Persons persons;
    private final Agencies agencies;
    private final AccessPolicy policy;
    private final RepositoryService repositoryService;

    TaskShapes(Persons persons, Agencies agencies, AccessPolicy policy, RepositoryService repositoryService) {
        this.persons = persons;
        this.agencies = agencies;
        this.policy = policy;
        this.repositoryService = repositoryService;
    }

    Map<String, Object> task(OpenTask task) {
        Map<String, Object> shape = common(task);
        shape.put("formKey", null);
        shape.put("camundaFormRef", null);
        shape.put("tenantId", null);
        shape.put("taskState", null);
        shape.put("lastUpdated", null);
        return shape;
    }

    Map<String, Object> halList(Actor reader, List<OpenTask> tasks, long count) {
        Map<String, String> shortNames = new LinkedHashMap<>();
        agencies.all().forEach(agency -> shortNames.put(agency.code(), agency.shortName()));
        Map<String, Object> embedded = new LinkedHashMap<>();
        embedded.put(
                "task",
                tasks.stream().map(task -> halTask(reader, task, shortNames)).toList());
        embedded.put("assignee", assignees(tasks));
        embedded.put("processDefinition", definitions(tasks));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("_links", Map.of("self", Map.of("href", "/task")));
        list.put("_embedded", embedded);
        list.put("count", count);
        return list;
    }

    Map<String, Object> filter(TasklistFilters.Stored stored) {
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

    private Map<String, Object> halTask(Actor reader, OpenTask task, Map<String, String> shortNames) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("_links", Map.of("self", Map.of("href", "/task/" + task.taskId())));
        shape.put("_embedded", Map.of("variable", lineVariables(reader, task, shortNames)));
        shape.putAll(common(task));
        return shape;
    }

    private List<Map<String, Object>> lineVariables(Actor reader, OpenTask task, Map<String, String> shortNames) {
        List<Map<String, Object>> variables = new ArrayList<>();
        variables.add(variable("vanBan", task.directiveNumber()));
        variables.add(variable("nhiemVu", task.title()));
        if (task.leadCode() != null) {
            variables.add(variable("chuTri", shortNames.getOrDefault(task.leadCode(), task.leadCode())));
        }
        principal(reader, task).ifPresent(name -> variables.add(variable("thayCho", name)));
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

    private static Map<String, Object> common(OpenTask task) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", task.taskId());
        shape.put("name", task.name());
        shape.put("assignee", task.assigneeId());
        shape.put("created", time(task.createdAt()));
        shape.put(
                "due",
                task.dueOn() == null
                        ? null
                        : time(task.dueOn().atTime(17, 0).atZone(ZONE).toOffsetDateTime()));
        shape.put("followUp", null);
        shape.put("delegationState", null);
        shape.put("description", null);
        shape.put("executionId", task.executionId());
        shape.put("owner", null);
        shape.put("parentTaskId", null);
        shape.put("priority", 50);
        shape.put("processDefinitionId", task.processDefinitionId());
        shape.put("processInstanceId", task.processInstanceId());
        shape.put("taskDefinitionKey", "userTask_" + task.step());
        shape.put("caseExecutionId", null);
        shape.put("caseInstanceId", null);
        shape.put("caseDefinitionId", null);
        shape.put("suspended", false);
        return shape;
    }

    private List<Map<String, Object>> assignees(List<OpenTask> tasks) {
        return tasks.stream()
                .map(OpenTask::assigneeId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(id -> persons.find(id).map(TaskShapes::user).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, Object> user(Person person) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("_links", Map.of("self", Map.of("href", "/user/" + person.id())));
        user.put("_embedded", null);
        user.put("id", person.id());
        user.put("firstName", person.fullName());
        user.put("lastName", "");
        user.put("email", null);
        return user;
    }

    private List<Map<String, Object>> definitions(List<OpenTask> tasks) {
        return tasks.stream()
                .map(OpenTask::processDefinitionId)
                .distinct()
                .map(this::definition)
                .toList();
    }

    private Map<String, Object> definition(String id) {
        var definition = repositoryService.getProcessDefinition(id);
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("_links", Map.of("self", Map.of("href", "/process-definition/" + id)));
        shape.put("_embedded", null);
        shape.put("id", id);
        shape.put("key", definition.getKey());
        shape.put("name", definition.getName());
        shape.put("version", definition.getVersion());
        shape.put("deploymentId", definition.getDeploymentId());
        return shape;
    }

    // In the server's zone, as the engine writes its own: the offset is told, and the web apps show the office's hour.
    private static String time(OffsetDateTime time) {
        return time.atZoneSameInstant(ZoneId.systemDefault()).format(ENGINE_TIME);
    }
}
