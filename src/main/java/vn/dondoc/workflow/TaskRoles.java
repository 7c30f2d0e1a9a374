package vn.dondoc.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Reads the property {@code role} of a user task from its model, once for each version. */
@Component
class TaskRoles {

    private final Map<String, TaskRole> known = new ConcurrentHashMap<>();

    TaskRole of(DelegateTask task) {
        return known.computeIfAbsent(
                task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey(), key -> read(task));
    }

    private static TaskRole read(DelegateTask task) {
        return task
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "role".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .map(TaskRole::named)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No role in the model: " + task.getTaskDefinitionKey()));
    }
}
