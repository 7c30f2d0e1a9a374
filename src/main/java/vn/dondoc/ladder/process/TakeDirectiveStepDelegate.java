package vn.dondoc.ladder.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.ladder.Looking;
import vn.dondoc.workflow.ProcessVariable;

/** The token of a directive has reached its moment: tells the Office what is due there and says when to look again. */
@Component
class TakeDirectiveStepDelegate implements JavaDelegate {

    private final Looking looking;

    TakeDirectiveStepDelegate(Looking looking) {
        this.looking = looking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long directiveId = (Long) execution.getVariable(ProcessVariable.DIRECTIVE_ID);
        execution.setVariable(
                ProcessVariable.NEXT_STEP_AT,
                Date.from(looking.atDirective(directiveId).toInstant()));
    }
}
