package vn.dondoc.proposal.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.SignatureOutcome;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.proposal.OpinionAnswers;
import vn.dondoc.proposal.Stance;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The agency that was asked answers; a leader who answers himself signs with it. */
@Component
class DraftOpinionListener extends CompletionListener {

    private static final String DRAFTED = "DRAFTED";

    private final OpinionAnswers answers;

    DraftOpinionListener(TaskGate gate, OpinionAnswers answers) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("content", "Nội dung góp ý", 10_000),
                FormField.text("signatureForm", "Hình thức ký", 10));
        this.answers = answers;
    }

    @Override
    protected String accept(Submission posted) {
        boolean signed = answers.draft(
                posted.act(),
                posted.subjectId(),
                posted.outcome(Stance.class),
                posted.text("content"),
                SignatureForm.require(posted.text("signatureForm")));
        return signed ? SignatureOutcome.SIGNED.name() : DRAFTED;
    }
}
