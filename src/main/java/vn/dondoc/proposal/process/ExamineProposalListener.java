package vn.dondoc.proposal.process;

import org.springframework.stereotype.Component;
import vn.dondoc.proposal.Examination;
import vn.dondoc.proposal.ExaminationOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer examines the file: complete, with a slip, or back. */
@Component
class ExamineProposalListener extends CompletionListener {

    private final Examination examination;

    ExamineProposalListener(TaskGate gate, Examination examination) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("slip", "Nội dung phiếu trình", 10_000),
                FormField.text("note", "Hồ sơ còn thiếu", 2000));
        this.examination = examination;
    }

    @Override
    protected String accept(Submission posted) {
        ExaminationOutcome outcome = posted.outcome(ExaminationOutcome.class);
        if (outcome == ExaminationOutcome.COMPLETE) {
            examination.complete(posted.act(), posted.subjectId(), posted.text("slip"));
        } else {
            examination.returnIncomplete(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
