package vn.dondoc.urging.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.urging.ExplanationProcess;
import vn.dondoc.workflow.ProcessVariable;

/** Carries requests to explain through {@code processes/explanation.bpmn}. */
@Component
class ExplanationExecution implements ExplanationProcess {

    private final RuntimeService runtimeService;

    ExplanationExecution(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public String start(long explanationId, String businessKey) {
        return runtimeService
                .startProcessInstanceByKey(
                        ExplanationModel.KEY, businessKey, Map.of(ProcessVariable.EXPLANATION_ID, explanationId))
                .getId();
    }

    @Override
    public void recalled(String processInstanceId) {
        runtimeService
                .createMessageCorrelation(ExplanationModel.Message.RECALLED)
                .processInstanceId(processInstanceId)
                .correlate();
    }
}
