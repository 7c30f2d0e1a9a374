package vn.dondoc.proposal.process;

import org.springframework.stereotype.Component;
import vn.dondoc.proposal.Examination;
import vn.dondoc.proposal.ExaminationOutcome;
import vn.dondoc.proposal.ProposalIssuing;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer examines the file: complete, with a slip, or back; the clerk may still take the issue back. */
@Component
class ExamineProposalListener extends CompletionListener {

    private final Examination examination;
    private final ProposalIssuing issuing;

    ExamineProposalListener(TaskGate gate, Examination examination, ProposalIssuing issuing) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("slip", "Nội dung phiếu trình", 10_000),
                FormField.text("note", "Hồ sơ còn thiếu", 2000));
        this.examination = examination;
        this.issuing = issuing;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            long documentId = issuing.withdrawIssue(posted.act(), posted.subjectId());
            posted.process().set(ProcessVariable.DOCUMENT_ID, documentId);
            return ProcessVariable.WITHDRAWN;
        }
        ExaminationOutcome outcome = posted.outcome(ExaminationOutcome.class);
        if (outcome == ExaminationOutcome.COMPLETE) {
            examination.complete(posted.act(), posted.subjectId(), posted.text("slip"));
        } else {
            examination.returnIncomplete(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
