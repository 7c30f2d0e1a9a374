package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Reporting;
import vn.dondoc.assignment.SignatureOutcome;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.problem.Problem;
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
                FormField.text("note", "Nội dung cần sửa", 2000));
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
            long documentId = reporting.sign(posted.act(), posted.assignmentId(), signatureForm(posted));
            posted.process().set(ProcessVariable.DOCUMENT_ID, documentId);
        } else {
            reporting.returnToHandler(posted.act(), posted.assignmentId(), posted.text("note"));
        }
        return outcome.name();
    }

    private static String signatureForm(Submission posted) {
        String form = posted.text("signatureForm");
        if (form == null) {
            return null;
        }
        for (SignatureForm known : SignatureForm.values()) {
            if (known.name().equals(form)) {
                return form;
            }
        }
        throw Problem.refused(
                "signatureForm", "Hình thức ký không hợp lệ; hãy chọn TM., KT., TL., TUQ. hoặc ký trực tiếp.");
    }
}
