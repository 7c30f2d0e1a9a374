package vn.dondoc.document.process;

import org.springframework.stereotype.Component;
import vn.dondoc.document.Issuing;
import vn.dondoc.document.LateReason;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** A clerk enters number, date and recipients; whoever signed may still take it back. */
@Component
class IssueDocumentListener extends CompletionListener {

    private static final String ISSUED = "ISSUED";

    private final Issuing issuing;

    IssueDocumentListener(TaskGate gate, Issuing issuing) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("documentNumber", "Số, ký hiệu", 50),
                FormField.date("issuedOn", "Ngày ban hành"),
                FormField.text("recipients", "Nơi nhận", 2000),
                FormField.text("copyTo", "Sao gửi", 1000),
                FormField.text("latenessReason", "Nguyên nhân chậm", 30),
                FormField.text("latenessNote", "Nguyên nhân chậm, nêu rõ", 1000));
        this.issuing = issuing;
    }

    @Override
    protected String accept(Submission posted) {
        long documentId = posted.task().documentId();
        if (posted.isWithdrawal()) {
            issuing.withdrawSignature(posted.act(), documentId);
            return ProcessVariable.WITHDRAWN;
        }
        posted.requireNoOutcomeBut(ISSUED);
        issuing.issue(
                posted.act(),
                documentId,
                posted.text("documentNumber"),
                posted.date("issuedOn"),
                posted.text("recipients"),
                posted.text("copyTo"),
                new LateReason(posted.text("latenessReason"), posted.text("latenessNote")));
        return ISSUED;
    }
}
