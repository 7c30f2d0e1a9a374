package vn.dondoc.request.process;

import org.springframework.stereotype.Component;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestHandling;
import vn.dondoc.request.SupplementOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The leader of the agency that asked supplements the request or withdraws it. */
@Component
class SupplementRequestListener extends CompletionListener {

    private static final String SUPPLEMENTED_FOR_LEAD = "SUPPLEMENTED_FOR_LEAD";

    private final RequestHandling handling;

    SupplementRequestListener(TaskGate gate, RequestHandling handling) {
        super(
                gate,
                FormField.outcome(),
                FormField.date("untilOn", "Ngày đề nghị"),
                FormField.text("reasonCode", "Nguyên nhân", 30),
                FormField.text("reason", "Lý do", 1000),
                FormField.text("basis", "Căn cứ", 500));
        this.handling = handling;
    }

    @Override
    protected String accept(Submission posted) {
        SupplementOutcome outcome = posted.outcome(SupplementOutcome.class);
        if (outcome == SupplementOutcome.SUPPLEMENTED) {
            boolean toLead = handling.supplement(
                    posted.act(),
                    posted.subjectId(),
                    RequestDraft.extension(
                            posted.assignmentId(),
                            null,
                            posted.date("untilOn"),
                            posted.text("reasonCode"),
                            posted.text("reason"),
                            posted.text("basis")));
            return toLead ? SUPPLEMENTED_FOR_LEAD : outcome.name();
        }
        handling.withdraw(posted.act(), posted.subjectId());
        return outcome.name();
    }
}
