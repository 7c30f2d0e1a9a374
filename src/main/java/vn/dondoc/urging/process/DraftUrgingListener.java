package vn.dondoc.urging.process;

import org.springframework.stereotype.Component;
import vn.dondoc.urging.UrgingDraftOutcome;
import vn.dondoc.urging.UrgingDrafting;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer of the field drafts the letter, or says why nobody is urged. */
@Component
class DraftUrgingListener extends CompletionListener {

    private final UrgingDrafting drafting;

    DraftUrgingListener(TaskGate gate, UrgingDrafting drafting) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("content", "Nội dung công văn", 20_000),
                FormField.text("note", "Lý do không đôn đốc nữa", 2000));
        this.drafting = drafting;
    }

    @Override
    protected String accept(Submission posted) {
        UrgingDraftOutcome outcome = posted.outcome(UrgingDraftOutcome.class);
        if (outcome == UrgingDraftOutcome.SUBMITTED) {
            drafting.submit(posted.act(), posted.subjectId(), posted.text("content"));
        } else {
            drafting.drop(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
