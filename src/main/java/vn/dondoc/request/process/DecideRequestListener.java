package vn.dondoc.request.process;

import org.springframework.stereotype.Component;
import vn.dondoc.request.RequestDeciding;
import vn.dondoc.request.RequestDecision;
import vn.dondoc.request.RequestHandling;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** Whoever signed the directive decides; what is granted is done in the same transaction or refused in words. */
@Component
class DecideRequestListener extends CompletionListener {

    private final RequestDeciding deciding;
    private final RequestHandling handling;

    DecideRequestListener(TaskGate gate, RequestDeciding deciding, RequestHandling handling) {
        super(
                gate,
                FormField.outcome(),
                FormField.date("grantedOn", "Thời hạn được đồng ý"),
                FormField.text("basis", "Căn cứ", 500),
                FormField.text("note", "Ý kiến", 2000));
        this.deciding = deciding;
        this.handling = handling;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            handling.takeForwardingBack(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        RequestDecision decision = posted.outcome(RequestDecision.class);
        switch (decision) {
            case GRANTED ->
                deciding.grant(
                        posted.act(),
                        posted.subjectId(),
                        posted.text("note"),
                        posted.text("basis"),
                        posted.date("grantedOn"));
            case REFUSED -> deciding.refuse(posted.act(), posted.subjectId(), posted.text("note"));
            case RETURNED_TO_OFFICE -> deciding.returnToOffice(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return decision.name();
    }
}
