package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Answering;
import vn.dondoc.assignment.LeadOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** Whoever signed the directive decides on another lead. */
@Component
class DecideLeadListener extends CompletionListener {

    private final Answering answering;

    DecideLeadListener(TaskGate gate, Answering answering) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("basis", "Căn cứ", 500),
                FormField.text("note", "Ý kiến", 2000));
        this.answering = answering;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            answering.withdrawDraft(posted.act(), posted.assignmentId());
            return ProcessVariable.WITHDRAWN;
        }
        LeadOutcome outcome = posted.outcome(LeadOutcome.class);
        if (outcome == LeadOutcome.APPROVED) {
            answering.approveLead(posted.act(), posted.assignmentId(), posted.text("note"), posted.text("basis"));
        } else {
            answering.refuseLead(posted.act(), posted.assignmentId(), posted.text("note"));
        }
        return outcome.name();
    }
}
