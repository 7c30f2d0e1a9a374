package vn.dondoc.workflow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenedTasks;

/** A page of open tasks with all that hangs on them, in the JSON shape (HAL) that Tasklist reads. */
@Component
class TaskListShape {

    private final Persons persons;
    private final Agencies agencies;
    private final LineShapes lines;
    private final OpenedTasks opened;
    private final RepositoryService repositoryService;

    TaskListShape(
            Persons persons,
            Agencies agencies,
            LineShapes lines,
            OpenedTasks opened,
            RepositoryService repositoryService) {
        this.persons = persons;
        this.agencies = agencies;
        this.lines = lines;
        this.opened = opened;
        this.repositoryService = repositoryService;
    }

    Map<String, Object> of(ListReader reader, List<OpenTask> tasks, long count) {
        Map<String, String> shortNames =
                agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::shortName));
        Map<String, Person> people = people(tasks);
        Map<String, String> names = people.values().stream().collect(Collectors.toMap(Person::id, Person::fullName));
        Set<String> unread = opened.unread(reader.actor(), tasks);
        Map<String, Object> embedded = new LinkedHashMap<>();
        embedded.put(
                "task",
                tasks.stream()
                        .map(task -> task(
                                task, lines.variables(reader, task, unread.contains(task.taskId()), shortNames, names)))
                        .toList());
        embedded.put(
                "assignee", people.values().stream().map(TaskListShape::user).toList());
        embedded.put("processDefinition", definitions(tasks));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("_links", Map.of("self", Map.of("href", "/task")));
        list.put("_embedded", embedded);
        list.put("count", count);
        return list;
    }

    private Map<String, Person> people(List<OpenTask> tasks) {
        return persons.byId(tasks.stream()
                .flatMap(task -> Stream.of(task.assigneeId(), task.principalId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static Map<String, Object> task(OpenTask task, List<Map<String, Object>> variables) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("_links", Map.of("self", Map.of("href", "/task/" + task.taskId())));
        shape.put("_embedded", Map.of("variable", variables));
        shape.putAll(TaskShapes.common(task));
        return shape;
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
