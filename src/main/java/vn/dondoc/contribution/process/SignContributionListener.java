package vn.dondoc.contribution.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.SignatureOutcome;
import vn.dondoc.contribution.Contributing;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The coordinating agency's leader signs its part or returns it. */
@Component
class SignContributionListener extends CompletionListener {

    private final Contributing contributing;

    SignContributionListener(TaskGate gate, Contributing contributing) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("signatureForm", "Hình thức ký", 10),
                FormField.text("note", "Nội dung cần sửa", 2000));
        this.contributing = contributing;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            contributing.withdraw(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        SignatureOutcome outcome = posted.outcome(SignatureOutcome.class);
        if (outcome == SignatureOutcome.SIGNED) {
            return contributing
                    .sign(posted.act(), posted.subjectId(), SignatureForm.require(posted.text("signatureForm")))
                    .name();
        }
        contributing.returnToContributor(posted.act(), posted.subjectId(), posted.text("note"));
        return outcome.name();
    }
}
