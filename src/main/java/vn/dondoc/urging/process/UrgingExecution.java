package vn.dondoc.urging.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.urging.UrgingProcess;
import vn.dondoc.workflow.ProcessVariable;

/** Carries letters through {@code processes/urging.bpmn}. */
@Component
class UrgingExecution implements UrgingProcess {

    private final RuntimeService runtimeService;

    UrgingExecution(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public String start(long urgingId, String businessKey) {
        return runtimeService
                .startProcessInstanceByKey(
                        UrgingModel.KEY,
                        businessKey,
                        Map.of(ProcessVariable.URGING_ID, urgingId, ProcessVariable.BY_LETTER, true))
                .getId();
    }

    @Override
    public void recalled(String processInstanceId) {
        runtimeService
                .createMessageCorrelation(UrgingModel.Message.RECALLED)
                .processInstanceId(processInstanceId)
                .correlate();
    }
}
