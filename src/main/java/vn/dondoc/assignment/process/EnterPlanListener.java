package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Execution;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The handler enters the agency's own plan or letter. */
@Component
class EnterPlanListener extends CompletionListener {

    private static final String ENTERED = "ENTERED";

    private final Execution execution;

    EnterPlanListener(TaskGate gate, Execution execution) {
        super(
                gate,
                FormField.text("planNumber", "Số, ký hiệu", 50),
                FormField.date("planIssuedOn", "Ngày ban hành"),
                FormField.text("planSubject", "Trích yếu", 1000));
        this.execution = execution;
    }

    @Override
    protected String accept(Submission posted) {
        execution.enterPlan(
                posted.act(),
                posted.assignmentId(),
                posted.text("planNumber"),
                posted.date("planIssuedOn"),
                posted.text("planSubject"));
        return ENTERED;
    }
}
