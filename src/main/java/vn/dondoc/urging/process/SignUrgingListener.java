package vn.dondoc.urging.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.SignatureOutcome;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.urging.UrgingDrafting;
import vn.dondoc.urging.UrgingSigning;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's leader signs the letter or returns the draft. */
@Component
class SignUrgingListener extends CompletionListener {

    private final UrgingSigning signing;
    private final UrgingDrafting drafting;

    SignUrgingListener(TaskGate gate, UrgingSigning signing, UrgingDrafting drafting) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("signatureForm", "Hình thức ký", 10),
                FormField.text("note", "Nội dung cần sửa", 2000));
        this.signing = signing;
        this.drafting = drafting;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            drafting.withdraw(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        SignatureOutcome outcome = posted.outcome(SignatureOutcome.class);
        if (outcome == SignatureOutcome.SIGNED) {
            long documentId =
                    signing.sign(posted.act(), posted.subjectId(), SignatureForm.require(posted.text("signatureForm")));
            posted.process().set(ProcessVariable.DOCUMENT_ID, documentId);
        } else {
            signing.returnDraft(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
