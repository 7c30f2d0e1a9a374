package vn.dondoc.request.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.request.Request;
import vn.dondoc.request.RequestProcess;
import vn.dondoc.workflow.ProcessVariable;

/** Carries requests through {@code processes/request.bpmn}. */
@Component
class RequestPath implements RequestProcess {

    private final RuntimeService runtimeService;

    RequestPath(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @Override
    public String start(long requestId, String businessKey, boolean byOffice) {
        return runtimeService
                .startProcessInstanceByKey(
                        RequestModel.KEY,
                        businessKey,
                        Map.of(ProcessVariable.REQUEST_ID, requestId, ProcessVariable.DRAFTED_BY_OFFICE, byOffice))
                .getId();
    }

    @Override
    public void recalled(Request request) {
        runtimeService
                .createMessageCorrelation(RequestModel.Message.RECALLED)
                .processInstanceId(request.processInstanceId())
                .correlate();
    }
}
