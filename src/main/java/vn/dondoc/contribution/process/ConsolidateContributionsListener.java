package vn.dondoc.contribution.process;

import org.springframework.stereotype.Component;
import vn.dondoc.contribution.ConsolidationOutcome;
import vn.dondoc.contribution.Coordinating;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The lead's handler consolidates, or closes without the late ones. */
@Component
class ConsolidateContributionsListener extends CompletionListener {

    private final Coordinating consolidating;

    ConsolidateContributionsListener(TaskGate gate, Coordinating consolidating) {
        super(gate, FormField.outcome(), FormField.text("note", "Ý kiến, lý do", 2000));
        this.consolidating = consolidating;
    }

    @Override
    protected String accept(Submission posted) {
        ConsolidationOutcome outcome = posted.outcome(ConsolidationOutcome.class);
        switch (outcome) {
            case CONSOLIDATED -> consolidating.consolidate(posted.act(), posted.assignmentId(), posted.text("note"));
            case CLOSED_WITHOUT_LATE ->
                consolidating.closeWithoutLate(posted.act(), posted.assignmentId(), posted.text("note"));
        }
        return outcome.name();
    }
}
