package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.AnswerOutcome;
import vn.dondoc.assignment.Answering;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer answers the agency, or drafts another lead. */
@Component
class AnswerAgencyListener extends CompletionListener {

    private final Answering answering;

    AnswerAgencyListener(TaskGate gate, Answering answering) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("proposedLead", "Cơ quan chủ trì đề nghị", 20),
                FormField.text("note", "Nội dung trả lời", 2000));
        this.answering = answering;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            answering.withdrawQuestion(posted.act(), posted.assignmentId());
            return ProcessVariable.WITHDRAWN;
        }
        AnswerOutcome outcome = posted.outcome(AnswerOutcome.class);
        if (outcome == AnswerOutcome.OTHER_LEAD_DRAFTED) {
            answering.draftOtherLead(
                    posted.act(), posted.assignmentId(), posted.text("proposedLead"), posted.text("note"));
        } else {
            answering.answer(posted.act(), posted.assignmentId(), outcome, posted.text("note"));
        }
        return outcome.name();
    }
}
