package vn.dondoc.directive.process;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.EndingFollowUp;
import vn.dondoc.directive.StandingOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer ends the follow-up of a directive, with a reason. */
@Component
class EndFollowUpListener extends CompletionListener {

    private static final String ENDED = "ENDED";

    private final EndingFollowUp endingFollowUp;

    EndFollowUpListener(TaskGate gate, EndingFollowUp endingFollowUp) {
        super(
                gate,
                FormField.text("note", "Lý do kết thúc theo dõi", 1000),
                FormField.text("standing", "Nhiệm vụ thường xuyên", 20));
        this.endingFollowUp = endingFollowUp;
    }

    @Override
    protected String accept(Submission posted) {
        endingFollowUp.end(
                posted.act(),
                posted.task().directiveId(),
                posted.text("note"),
                posted.choice("standing", StandingOutcome.class));
        return ENDED;
    }
}
