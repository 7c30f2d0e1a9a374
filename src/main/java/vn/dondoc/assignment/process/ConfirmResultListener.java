package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.ConfirmationOutcome;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer confirms the result or sends it back. */
@Component
class ConfirmResultListener extends CompletionListener {

    private final FollowUp followUp;

    ConfirmResultListener(TaskGate gate, FollowUp followUp) {
        super(gate, FormField.outcome(), FormField.text("note", "Ý kiến", 2000));
        this.followUp = followUp;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            long documentId = followUp.withdrawIssue(posted.act(), posted.assignmentId());
            posted.process().set(ProcessVariable.DOCUMENT_ID, documentId);
            return ProcessVariable.WITHDRAWN;
        }
        ConfirmationOutcome outcome = posted.outcome(ConfirmationOutcome.class);
        return switch (outcome) {
            case CONFIRMED ->
                followUp.confirm(posted.act(), posted.assignmentId(), posted.text("note"))
                        .name();
            case CONFIRMED_AND_ENDED -> {
                followUp.confirmAndEnd(posted.act(), posted.assignmentId(), posted.text("note"));
                yield FollowUp.Continuation.CONFIRMED.name();
            }
            case REDO -> {
                followUp.redo(posted.act(), posted.assignmentId(), posted.text("note"));
                yield outcome.name();
            }
        };
    }
}
