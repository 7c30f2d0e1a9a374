package vn.dondoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Which sequence flows the engine has taken: the measure of how much of a model the tests walk. */
public final class TakenFlows {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** From now on only what is taken counts: a test class measures its own paths. */
    public void forget(String processKey) {
        taken.removeIf(flow -> flow.startsWith(processKey + "/"));
    }

    /** The flows of a model that nobody took; prints the share of those that somebody did. */
    public Set<String> missing(String processKey, BpmnModelInstance model) {
        Set<String> missing = new TreeSet<>();
        int all = 0;
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            all++;
            if (!wasTaken(processKey, flow)) {
                missing.add(flow.getId());
            }
        }
        System.out.printf("%s: %d of %d sequence flows taken%n", processKey, all - missing.size(), all);
        return missing;
    }

    /** After an event-based gateway the engine goes on from the event that came: the flow after it stands for the one before. */
    private boolean wasTaken(String processKey, SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway
                ? flow.getTarget().getOutgoing().stream().allMatch(next -> wasTaken(processKey, next))
                : taken.contains(processKey + "/" + flow.getId());
    }

    private void watch(TransitionImpl transition) {
        ExecutionListener note = execution ->
                taken.add(processKey(execution.getProcessDefinitionId()) + "/" + execution.getCurrentTransitionId());
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, note);
    }

    private static String processKey(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    @TestConfiguration
    public static class Config {

        @Bean
        TakenFlows takenFlows() {
            return new TakenFlows();
        }

        @Bean
        AbstractProcessEnginePlugin takenFlowsPlugin(TakenFlows flows) {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl configuration) {
                    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
                    List<BpmnParseListener> all = new ArrayList<>(listeners == null ? List.of() : listeners);
                    all.add(new AbstractBpmnParseListener() {
                        @Override
                        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
                            flows.watch(transition);
                        }
                    });
                    configuration.setCustomPostBPMNParseListeners(all);
                }
            };
        }
    }
}
