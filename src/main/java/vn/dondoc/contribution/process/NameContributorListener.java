package vn.dondoc.contribution.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.DeputyNaming;
import vn.dondoc.contribution.ContributorNaming;
import vn.dondoc.contribution.ContributorOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The coordinating agency's leader names who contributes, or does so himself. */
@Component
class NameContributorListener extends CompletionListener {

    private final ContributorNaming naming;

    NameContributorListener(TaskGate gate, ContributorNaming naming) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("contributorId", "Người thực hiện", 64),
                FormField.text(DeputyNaming.FIELD, DeputyNaming.LABEL, 2000),
                FormField.text("note", "Ý kiến", 2000));
        this.naming = naming;
    }

    @Override
    protected String accept(Submission posted) {
        ContributorOutcome outcome = posted.outcome(ContributorOutcome.class);
        switch (outcome) {
            case NAMED ->
                naming.name(
                        posted.act(),
                        posted.subjectId(),
                        posted.text("contributorId"),
                        posted.text(DeputyNaming.FIELD),
                        posted.text("note"));
            case SELF -> naming.takeOver(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
