package vn.dondoc.proposal.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.SignatureOutcome;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.proposal.OpinionAnswers;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The leader of the agency that was asked signs its opinion or returns the draft. */
@Component
class SignOpinionListener extends CompletionListener {

    private final OpinionAnswers answers;

    SignOpinionListener(TaskGate gate, OpinionAnswers answers) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("signatureForm", "Hình thức ký", 10),
                FormField.text("note", "Nội dung cần sửa", 2000));
        this.answers = answers;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            answers.withdrawDraft(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        SignatureOutcome outcome = posted.outcome(SignatureOutcome.class);
        if (outcome == SignatureOutcome.SIGNED) {
            answers.sign(posted.act(), posted.subjectId(), SignatureForm.require(posted.text("signatureForm")));
        } else {
            answers.returnDraft(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
