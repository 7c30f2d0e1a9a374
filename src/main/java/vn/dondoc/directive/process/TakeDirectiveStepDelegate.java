package vn.dondoc.directive.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Ladder;
import vn.dondoc.workflow.ProcessVariable;

/** A directive as a whole owes nothing by a day of its own yet: its token waits for a far day. */
@Component
class TakeDirectiveStepDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ProcessVariable.NEXT_STEP_AT, Date.from(Ladder.FAR_DAY.toInstant()));
    }
}
