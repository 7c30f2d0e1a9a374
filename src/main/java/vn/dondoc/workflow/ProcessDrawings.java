package vn.dondoc.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.stereotype.Component;

/** Reads the drawings that came with the models; of the instances only which version each of them runs on. */
@Component
public class ProcessDrawings {

    private final RepositoryService repository;
    private final HistoryService history;

    /** A deployed version never changes. */
    private final Map<String, ProcessDrawing> drawn = new ConcurrentHashMap<>();

    ProcessDrawings(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    /** By instance; one that the engine no longer knows is not among them. In a call of {@link EngineCalls}. */
    public Map<String, String> versions(Collection<String> instanceIds) {
        return instanceIds.isEmpty()
                ? Map.of()
                : history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceIds(new HashSet<>(instanceIds))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                HistoricProcessInstance::getId, HistoricProcessInstance::getProcessDefinitionId));
    }

    /** In a call of {@link EngineCalls}. */
    public String newest(String processKey) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** In a call of {@link EngineCalls}. */
    public ProcessDrawing of(String definitionId) {
        return drawn.computeIfAbsent(definitionId, id -> draw(id, repository.getBpmnModelInstance(id)));
    }

    public static ProcessDrawing draw(String definitionId, BpmnModelInstance model) {
        List<ProcessDrawing.Shape> shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .map(ProcessDrawings::shape)
                .toList();
        double left = shapes.stream().mapToDouble(each -> each.box().x()).min().orElse(0);
        double top = shapes.stream().mapToDouble(each -> each.box().y()).min().orElse(0);
        double right = shapes.stream()
                .mapToDouble(each -> each.box().x() + each.box().width())
                .max()
                .orElse(0);
        double bottom = shapes.stream()
                .mapToDouble(each -> each.box().y() + each.box().height())
                .max()
                .orElse(0);
        return new ProcessDrawing(
                definitionId,
                new ProcessDrawing.Box(left, top, right - left, bottom - top),
                shapes,
                model.getModelElementsByType(BpmnEdge.class).stream()
                        .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                        .map(ProcessDrawings::line)
                        .toList());
    }

    private static ProcessDrawing.Shape shape(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        return new ProcessDrawing.Shape(
                element.getId(),
                element.getElementType().getTypeName(),
                element.getChildElementsByType(EventDefinition.class).stream()
                        .findFirst()
                        .map(one -> one.getElementType().getTypeName().replace("EventDefinition", ""))
                        .orElse(null),
                element.getAttributeValue("name"),
                box(shape.getBounds()),
                label(shape.getBpmnLabel()));
    }

    private static ProcessDrawing.Line line(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        return new ProcessDrawing.Line(
                flow.getId(),
                flow.getName(),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                edge.getWaypoints().stream()
                        .map(point -> new ProcessDrawing.Point(point.getX(), point.getY()))
                        .toList(),
                label(edge.getBpmnLabel()));
    }

    private static ProcessDrawing.Box label(BpmnLabel label) {
        return Optional.ofNullable(label)
                .map(BpmnLabel::getBounds)
                .map(ProcessDrawings::box)
                .orElse(null);
    }

    private static ProcessDrawing.Box box(Bounds bounds) {
        return new ProcessDrawing.Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
