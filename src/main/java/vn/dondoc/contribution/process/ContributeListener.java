package vn.dondoc.contribution.process;

import org.springframework.stereotype.Component;
import vn.dondoc.contribution.Contributing;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The contributor submits text and numbers. */
@Component
class ContributeListener extends CompletionListener {

    private static final String SUBMITTED = "SUBMITTED";

    private final Contributing contributing;

    ContributeListener(TaskGate gate, Contributing contributing) {
        super(
                gate,
                FormField.text("content", "Kết quả phối hợp", 20_000),
                FormField.text("numbers", "Số liệu theo nhóm đối tượng", 10_000));
        this.contributing = contributing;
    }

    @Override
    protected String accept(Submission posted) {
        contributing.contribute(posted.act(), posted.subjectId(), posted.text("content"), posted.text("numbers"));
        return SUBMITTED;
    }
}
