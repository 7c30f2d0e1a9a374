package vn.dondoc.directive.process;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.ConsolidationIssuing;
import vn.dondoc.directive.EndingFollowUp;
import vn.dondoc.directive.StandingOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer ends the follow-up of a directive, with a reason; the clerk may still take the report's issue back. */
@Component
class EndFollowUpListener extends CompletionListener {

    private static final String ENDED = "ENDED";

    private final EndingFollowUp endingFollowUp;
    private final ConsolidationIssuing issuing;

    EndFollowUpListener(TaskGate gate, EndingFollowUp endingFollowUp, ConsolidationIssuing issuing) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("note", "Lý do kết thúc theo dõi", 1000),
                FormField.text("standing", "Nhiệm vụ thường xuyên", 20));
        this.endingFollowUp = endingFollowUp;
        this.issuing = issuing;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            long documentId = issuing.withdrawIssue(posted.act(), posted.task().directiveId());
            posted.process().set(ProcessVariable.DOCUMENT_ID, documentId);
            return ProcessVariable.WITHDRAWN;
        }
        posted.requireNoOutcomeBut(ENDED);
        endingFollowUp.end(
                posted.act(),
                posted.task().directiveId(),
                posted.text("note"),
                posted.choice("standing", StandingOutcome.class));
        return ENDED;
    }
}
