package vn.dondoc.proposal.process;

import org.springframework.stereotype.Component;
import vn.dondoc.proposal.HigherOutcome;
import vn.dondoc.proposal.HigherResults;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer enters what came back from above; who passed it up may take it back until then. */
@Component
class EnterHigherResultListener extends CompletionListener {

    private final HigherResults results;

    EnterHigherResultListener(TaskGate gate, HigherResults results) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("documentNumber", "Số, ký hiệu", 50),
                FormField.date("issuedOn", "Ngày văn bản"),
                FormField.text("note", "Ý kiến của cấp trên", 4000));
        this.results = results;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            results.withdraw(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        HigherOutcome outcome = posted.outcome(HigherOutcome.class);
        results.enter(
                posted.act(),
                posted.subjectId(),
                outcome,
                posted.text("documentNumber"),
                posted.date("issuedOn"),
                posted.text("note"));
        return outcome.name();
    }
}
