package vn.dondoc.workflow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.workflow.OpenTask;

/** A page of open tasks with all that hangs on them, in the JSON shape (HAL) that Tasklist reads. */
@Component
class TaskListShape {

    private final Persons persons;
    private final Agencies agencies;
    private final LineShapes lines;
    private final RepositoryService repositoryService;

    TaskListShape(Persons persons, Agencies agencies, LineShapes lines, RepositoryService repositoryService) {
        this.persons = persons;
        this.agencies = agencies;
        this.lines = lines;
        this.repositoryService = repositoryService;
    }

    Map<String, Object> of(Actor reader, List<OpenTask> tasks, long count) {
        Map<String, String> shortNames = new LinkedHashMap<>();
        agencies.all().forEach(agency -> shortNames.put(agency.code(), agency.shortName()));
        Map<String, Object> embedded = new LinkedHashMap<>();
        embedded.put(
                "task",
                tasks.stream().map(task -> task(reader, task, shortNames)).toList());
        embedded.put("assignee", assignees(tasks));
        embedded.put("processDefinition", definitions(tasks));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("_links", Map.of("self", Map.of("href", "/task")));
        list.put("_embedded", embedded);
        list.put("count", count);
        return list;
    }

    private Map<String, Object> task(Actor reader, OpenTask task, Map<String, String> shortNames) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("_links", Map.of("self", Map.of("href", "/task/" + task.taskId())));
        shape.put("_embedded", Map.of("variable", lines.variables(reader, task, shortNames)));
        shape.putAll(TaskShapes.common(task));
        return shape;
    }

    private List<Map<String, Object>> assignees(List<OpenTask> tasks) {
        return tasks.stream()
                .map(OpenTask::assigneeId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(id -> persons.find(id).map(TaskListShape::user).orElse(null))
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
}
