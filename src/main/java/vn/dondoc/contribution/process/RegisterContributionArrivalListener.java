package vn.dondoc.contribution.process;

import org.springframework.stereotype.Component;
import vn.dondoc.contribution.ContributionReception;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The coordinating agency's clerk enters the arrival; its other parts of the document may be received in the same act. */
@Component
class RegisterContributionArrivalListener extends CompletionListener {

    private static final String RECEIVED = "RECEIVED";

    private final ContributionReception reception;

    RegisterContributionArrivalListener(TaskGate gate, ContributionReception reception) {
        super(
                gate,
                FormField.text("arrivalNumber", "Số đến", 50),
                FormField.date("arrivedOn", "Ngày đến"),
                FormField.flag("otherPartsToo", "Tiếp nhận cả các phần khác của cơ quan"));
        this.reception = reception;
    }

    @Override
    protected String accept(Submission posted) {
        reception.registerArrival(
                posted.act(),
                posted.subjectId(),
                posted.text("arrivalNumber"),
                posted.date("arrivedOn"),
                posted.flag("otherPartsToo"));
        return RECEIVED;
    }
}
