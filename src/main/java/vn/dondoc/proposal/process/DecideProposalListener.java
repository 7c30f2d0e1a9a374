package vn.dondoc.proposal.process;

import org.springframework.stereotype.Component;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.proposal.Deciding;
import vn.dondoc.proposal.DecisionInput;
import vn.dondoc.proposal.DecisionOutcome;
import vn.dondoc.proposal.Examination;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** Whom the table names decides; until then the Office's leader may take the slip back. */
@Component
class DecideProposalListener extends CompletionListener {

    private final Deciding deciding;
    private final Examination examination;

    DecideProposalListener(TaskGate gate, Deciding deciding, Examination examination) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("reservation", "Phần được duyệt hoặc điều kiện", 4000),
                FormField.text("basis", "Biên bản phiên họp", 500),
                FormField.text("signatureForm", "Hình thức ký", 10),
                FormField.text("higherLevel", "Cấp trên được trình", 300),
                FormField.date("higherDueOn", "Cần kết quả trước"),
                FormField.text("note", "Lý do, ý kiến", 4000));
        this.deciding = deciding;
        this.examination = examination;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            examination.withdrawSlip(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        DecisionOutcome outcome = posted.outcome(DecisionOutcome.class);
        Long documentId = deciding.decide(
                posted.act(),
                posted.subjectId(),
                new DecisionInput(
                        outcome,
                        posted.text("reservation"),
                        posted.text("note"),
                        posted.text("basis"),
                        SignatureForm.require(posted.text("signatureForm")),
                        posted.text("higherLevel"),
                        posted.date("higherDueOn")));
        if (documentId != null) {
            posted.process().set(ProcessVariable.DOCUMENT_ID, documentId);
        }
        return outcome.name();
    }
}
