package vn.dondoc.ladder.process;

import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.CalendarIsReplaced;
import vn.dondoc.ladder.Looking;
import vn.dondoc.workflow.ProcessVariable;

/** The token of an assignment has reached its moment: tells what is due and says when to look again. */
@Component
class TakeLadderStepDelegate implements JavaDelegate {

    private final Looking looking;

    TakeLadderStepDelegate(Looking looking) {
        this.looking = looking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long assignmentId = (Long) execution.getVariable(ProcessVariable.ASSIGNMENT_ID);
        try {
            execution.setVariable(
                    ProcessVariable.NEXT_STEP_AT,
                    Date.from(looking.atAssignment(assignmentId).toInstant()));
        } catch (CalendarIsReplaced replaced) {
            // No fault: what the engine calls so it tries again without counting it.
            throw new OptimisticLockingException(replaced.getMessage());
        }
    }
}
