package vn.dondoc.directive.process;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveProcess;
import vn.dondoc.workflow.ProcessVariable;

/** Carries directives through {@code processes/directive-execution.bpmn}. */
@Component
class DirectiveExecution implements DirectiveProcess {

    private final RuntimeService runtimeService;
    private final HistoryService historyService;

    DirectiveExecution(RuntimeService runtimeService, HistoryService historyService) {
        this.runtimeService = runtimeService;
        this.historyService = historyService;
    }

    @Override
    public String start(long directiveId, String businessKey, OffsetDateTime nextStepAt) {
        return runtimeService
                .startProcessInstanceByKey(
                        DirectiveExecutionModel.KEY,
                        businessKey,
                        Map.of(
                                ProcessVariable.DIRECTIVE_ID,
                                directiveId,
                                ProcessVariable.NEXT_STEP_AT,
                                Date.from(nextStepAt.toInstant())))
                .getId();
    }

    @Override
    public void assignmentsEnded(Directive directive) {
        runtimeService
                .createMessageCorrelation(DirectiveExecutionModel.Message.ASSIGNMENTS_ENDED)
                .processInstanceId(directive.processInstanceId())
                .correlate();
    }

    @Override
    public void removeAll() {
        runtimeService
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        runtimeService.deleteProcessInstance(instance.getId(), "Kết thúc trình diễn", true, true));
        historyService
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> historyService.deleteHistoricProcessInstanceIfExists(instance.getId()));
    }
}
