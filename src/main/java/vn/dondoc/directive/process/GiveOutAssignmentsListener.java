package vn.dondoc.directive.process;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.BreakingDown;
import vn.dondoc.directive.GivingOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's leader gives the assignments out or returns the break-down. */
@Component
class GiveOutAssignmentsListener extends CompletionListener {

    private final BreakingDown breakingDown;

    GiveOutAssignmentsListener(TaskGate gate, BreakingDown breakingDown) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("note", "Ý kiến", 2000),
                FormField.text("copyTo", "Sao gửi", 1000));
        this.breakingDown = breakingDown;
    }

    @Override
    protected String accept(Submission posted) {
        long directiveId = posted.task().directiveId();
        if (posted.isWithdrawal()) {
            breakingDown.withdraw(posted.act(), directiveId);
            return ProcessVariable.WITHDRAWN;
        }
        GivingOutcome outcome = posted.outcome(GivingOutcome.class);
        if (outcome == GivingOutcome.GIVEN_OUT) {
            breakingDown.agree(posted.act(), directiveId, posted.text("note"), posted.text("copyTo"));
        } else {
            breakingDown.returnToOfficer(posted.act(), directiveId, posted.text("note"));
        }
        return outcome.name();
    }
}
