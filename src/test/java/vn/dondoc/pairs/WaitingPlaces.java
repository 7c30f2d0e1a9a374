package vn.dondoc.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether an instance listens to just what its model says for the places where its tokens are: no message, no timer more or less. */
@TestComponent
class WaitingPlaces {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    WaitingPlaces(RepositoryService repository, RuntimeService runtime, JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    void check(String instanceId) {
        ActivityInstance whole = runtime.getActivityInstance(instanceId);
        BpmnModelInstance model = repository.getBpmnModelInstance(whole.getProcessDefinitionId());
        List<CatchEvent> waiting = new ArrayList<>();
        collect(model, whole, waiting);
        assertThat(jdbc.sql("select activity_id_ from act_ru_event_subscr where proc_inst_id_ = :id order by 1")
                        .param("id", instanceId)
                        .query(String.class)
                        .list())
                .as("messages that %s waits for", whole.getProcessDefinitionId())
                .isEqualTo(ids(waiting, MessageEventDefinition.class));
        assertThat(jdbc.sql(
                                """
                        select d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                         where j.process_instance_id_ = :id and j.retries_ > 0 and j.suspension_state_ = 1 order by 1""")
                        .param("id", instanceId)
                        .query(String.class)
                        .list())
                .as("timers of %s", whole.getProcessDefinitionId())
                .isEqualTo(ids(waiting, TimerEventDefinition.class));
    }

    private static void collect(BpmnModelInstance model, ActivityInstance place, List<CatchEvent> waiting) {
        if (model.getModelElementById(place.getActivityId()) instanceof FlowNode node) {
            model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(boundary -> boundary.getAttachedTo().equals(node))
                    .forEach(waiting::add);
            if (node instanceof IntermediateCatchEvent event) {
                waiting.add(event);
            } else if (node instanceof EventBasedGateway gateway) {
                gateway.getSucceedingNodes().list().forEach(next -> waiting.add((CatchEvent) next));
            } else if (node instanceof SubProcess scope) {
                begun(scope.getFlowElements()).forEach(waiting::add);
            }
        } else {
            model.getModelElementsByType(Process.class)
                    .forEach(process -> begun(process.getFlowElements()).forEach(waiting::add));
        }
        for (ActivityInstance child : place.getChildActivityInstances()) {
            collect(model, child, waiting);
        }
    }

    /** What begins the event subprocesses of a scope. */
    private static Stream<StartEvent> begun(Collection<FlowElement> scope) {
        return scope.stream()
                .filter(element -> element instanceof SubProcess inner && inner.triggeredByEvent())
                .flatMap(element -> element.getChildElementsByType(StartEvent.class).stream());
    }

    private static List<String> ids(List<CatchEvent> events, Class<? extends EventDefinition> kind) {
        return events.stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(kind::isInstance))
                .map(CatchEvent::getId)
                .sorted()
                .toList();
    }
}
