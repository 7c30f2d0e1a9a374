package vn.dondoc.assignment.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Ladder;
import vn.dondoc.workflow.ProcessVariable;

/** The ladder's token has reached its moment: does what is due and says when to look again. */
@Component
class TakeLadderStepDelegate implements JavaDelegate {

    private final Ladder ladder;

    TakeLadderStepDelegate(Ladder ladder) {
        this.ladder = ladder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long assignmentId = (Long) execution.getVariable(ProcessVariable.ASSIGNMENT_ID);
        execution.setVariable(
                ProcessVariable.NEXT_STEP_AT,
                Date.from(ladder.takeStep(assignmentId).toInstant()));
    }
}
