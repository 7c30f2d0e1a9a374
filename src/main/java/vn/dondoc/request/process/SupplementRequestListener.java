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

    private final RequestHandling handling;

    SupplementRequestListener(TaskGate gate, RequestHandling handling) {
        super(
                gate,
                FormField.outcome(),
                FormField.date("untilOn", "Dự kiến tạm dừng đến"),
                FormField.text("reason", "Lý do", 1000),
                FormField.text("basis", "Căn cứ", 500));
        this.handling = handling;
    }

    @Override
    protected String accept(Submission posted) {
        SupplementOutcome outcome = posted.outcome(SupplementOutcome.class);
        if (outcome == SupplementOutcome.SUPPLEMENTED) {
            handling.supplement(
                    posted.act(),
                    posted.subjectId(),
                    new RequestDraft(
                            posted.assignmentId(),
                            null,
                            posted.text("reason"),
                            posted.text("basis"),
                            null,
                            posted.date("untilOn")));
        } else {
            handling.withdraw(posted.act(), posted.subjectId());
        }
        return outcome.name();
    }
}
