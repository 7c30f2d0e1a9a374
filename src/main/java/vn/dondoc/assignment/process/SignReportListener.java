package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Reporting;
import vn.dondoc.assignment.SignatureOutcome;
import vn.dondoc.document.LateReason;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The agency's leader signs the report or returns it. */
@Component
class SignReportListener extends CompletionListener {

    private final Reporting reporting;

    SignReportListener(TaskGate gate, Reporting reporting) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("signatureForm", "Hình thức ký", 10),
                FormField.text("note", "Nội dung cần sửa", 2000),
                FormField.text("latenessReason", "Nguyên nhân chậm", 30),
                FormField.text("latenessNote", "Nguyên nhân chậm, nêu rõ", 1000));
        this.reporting = reporting;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            reporting.withdrawDraft(posted.act(), posted.assignmentId());
            return ProcessVariable.WITHDRAWN;
        }
        SignatureOutcome outcome = posted.outcome(SignatureOutcome.class);
        if (outcome == SignatureOutcome.SIGNED) {
            long documentId = reporting.sign(
                    posted.act(),
                    posted.assignmentId(),
                    SignatureForm.require(posted.text("signatureForm")),
                    new LateReason(posted.text("latenessReason"), posted.text("latenessNote")));
            posted.process().set(ProcessVariable.DOCUMENT_ID, documentId);
        } else {
            reporting.returnToHandler(posted.act(), posted.assignmentId(), posted.text("note"));
        }
        return outcome.name();
    }
}
