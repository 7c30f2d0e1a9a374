package vn.dondoc.directive.process;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.ConsolidatedReportOutcome;
import vn.dondoc.directive.ConsolidationSigning;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The vice chairman in charge signs the consolidated report or sends it back. */
@Component
class SignConsolidatedReportListener extends CompletionListener {

    private final ConsolidationSigning signing;

    SignConsolidatedReportListener(TaskGate gate, ConsolidationSigning signing) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("signatureForm", "Hình thức ký", 10),
                FormField.text("note", "Nội dung cần sửa", 2000));
        this.signing = signing;
    }

    @Override
    protected String accept(Submission posted) {
        long directiveId = posted.task().directiveId();
        if (posted.isWithdrawal()) {
            signing.withdrawSlip(posted.act(), directiveId);
            return ProcessVariable.WITHDRAWN;
        }
        ConsolidatedReportOutcome outcome = posted.outcome(ConsolidatedReportOutcome.class);
        if (outcome == ConsolidatedReportOutcome.SIGNED) {
            SignatureForm form = posted.choice("signatureForm", SignatureForm.class);
            posted.process().set(ProcessVariable.DOCUMENT_ID, signing.sign(posted.act(), directiveId, form));
        } else {
            signing.sendBack(posted.act(), directiveId, posted.text("note"));
        }
        return outcome.name();
    }
}
