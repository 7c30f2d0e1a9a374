package vn.dondoc.directive.process;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.BreakingDown;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer ends the follow-up of a directive, with a reason. */
@Component
class EndFollowUpListener extends CompletionListener {

    private static final String ENDED = "ENDED";

    private final BreakingDown breakingDown;

    EndFollowUpListener(TaskGate gate, BreakingDown breakingDown) {
        super(gate, FormField.text("note", "Lý do kết thúc theo dõi", 1000));
        this.breakingDown = breakingDown;
    }

    @Override
    protected String accept(Submission posted) {
        breakingDown.endFollowUp(posted.act(), posted.task().directiveId(), posted.text("note"));
        return ENDED;
    }
}
