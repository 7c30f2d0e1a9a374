package vn.dondoc.urging.process;

import org.springframework.stereotype.Component;
import vn.dondoc.urging.LatenessAnswering;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The leader of the agency explains why it is late. */
@Component
class ExplainListener extends CompletionListener {

    private static final String ANSWERED = "ANSWERED";

    private final LatenessAnswering answering;

    ExplainListener(TaskGate gate, LatenessAnswering answering) {
        super(
                gate,
                FormField.text("reason", "Nguyên nhân chậm", 30),
                FormField.text("answer", "Nội dung giải trình", 10_000));
        this.answering = answering;
    }

    @Override
    protected String accept(Submission posted) {
        answering.answer(posted.act(), posted.subjectId(), posted.text("reason"), posted.text("answer"));
        return ANSWERED;
    }
}
