package vn.dondoc.directive.process;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.ConsolidationScope;
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
    public void consolidationBegun(Directive directive) {
        tell(directive, DirectiveExecutionModel.Message.ASSIGNMENTS_ENDED);
    }

    @Override
    public void contentChanged(Directive directive) {
        // What the last task ended with must not stand in where the round begins anew: it may have been a withdrawal.
        runtimeService
                .createMessageCorrelation(DirectiveExecutionModel.Message.DIRECTIVE_CHANGED)
                .processInstanceId(directive.processInstanceId())
                .setVariable(ProcessVariable.OUTCOME, null)
                .correlate();
    }

    @Override
    public void consolidated(Directive directive, ConsolidationScope scope) {
        runtimeService.setVariable(directive.processInstanceId(), ProcessVariable.CONSOLIDATION_SCOPE, scope.name());
    }

    @Override
    public void assignmentAdded(Directive directive) {
        tell(directive, DirectiveExecutionModel.Message.ASSIGNMENT_ADDED);
    }

    @Override
    public void recalled(Directive directive) {
        tell(directive, DirectiveExecutionModel.Message.DIRECTIVE_RECALLED);
    }

    private void tell(Directive directive, String message) {
        runtimeService
                .createMessageCorrelation(message)
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
