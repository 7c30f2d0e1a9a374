package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Reception;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The clerk enters the arrival; the agency's other parts of the document may be received in the same act. */
@Component
class RegisterArrivalListener extends CompletionListener {

    private static final String RECEIVED = "RECEIVED";

    private final Reception reception;

    RegisterArrivalListener(TaskGate gate, Reception reception) {
        super(
                gate,
                FormField.text("arrivalNumber", "Số đến", 50),
                FormField.date("arrivedOn", "Ngày đến"),
                FormField.flag("otherPartsToo", "Tiếp nhận cả các nhiệm vụ khác của cơ quan"));
        this.reception = reception;
    }

    @Override
    protected String accept(Submission posted) {
        reception.registerArrival(
                posted.act(),
                posted.assignmentId(),
                posted.text("arrivalNumber"),
                posted.date("arrivedOn"),
                posted.flag("otherPartsToo"));
        return RECEIVED;
    }
}
