package vn.dondoc.request.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.request.Request;
import vn.dondoc.request.RequestKind;
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
    public String start(Request request, String businessKey) {
        return runtimeService
                .startProcessInstanceByKey(RequestModel.KEY, businessKey, variables(request))
                .getId();
    }

    /** What the path goes by, whichever way the request came. */
    static Map<String, Object> variables(Request request) {
        return Map.of(
                ProcessVariable.REQUEST_ID,
                request.id(),
                ProcessVariable.DRAFTED_BY_OFFICE,
                request.byOffice(),
                ProcessVariable.DECISION_REQUIRED,
                request.kind().needsDecision(),
                ProcessVariable.LEAD_DECIDES,
                request.kind() == RequestKind.EXTENSION_OF_PART);
    }

    @Override
    public void recalled(Request request) {
        runtimeService
                .createMessageCorrelation(RequestModel.Message.RECALLED)
                .processInstanceId(request.processInstanceId())
                .correlate();
    }
}
