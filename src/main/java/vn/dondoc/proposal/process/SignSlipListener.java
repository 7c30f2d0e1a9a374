package vn.dondoc.proposal.process;

import org.springframework.stereotype.Component;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.proposal.Examination;
import vn.dondoc.proposal.SlipOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's leader signs the submission slip or returns it. */
@Component
class SignSlipListener extends CompletionListener {

    private final Examination examination;

    SignSlipListener(TaskGate gate, Examination examination) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("signatureForm", "Hình thức ký", 10),
                FormField.text("note", "Nội dung cần sửa", 2000));
        this.examination = examination;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            examination.withdrawExamination(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        SlipOutcome outcome = posted.outcome(SlipOutcome.class);
        if (outcome == SlipOutcome.SIGNED) {
            examination.signSlip(posted.act(), posted.subjectId(), SignatureForm.require(posted.text("signatureForm")));
        } else {
            examination.returnSlip(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
