package vn.dondoc.contribution.process;

import org.springframework.stereotype.Component;
import vn.dondoc.contribution.Contributing;
import vn.dondoc.document.SignatureForm;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** A leader who contributes himself signs in that act. */
@Component
class ContributeAndSignListener extends CompletionListener {

    private final Contributing contributing;

    ContributeAndSignListener(TaskGate gate, Contributing contributing) {
        super(
                gate,
                FormField.text("content", "Kết quả phối hợp", 20_000),
                FormField.text("numbers", "Số liệu theo nhóm đối tượng", 10_000),
                FormField.text("signatureForm", "Hình thức ký", 10));
        this.contributing = contributing;
    }

    @Override
    protected String accept(Submission posted) {
        return contributing
                .contributeAndSign(
                        posted.act(),
                        posted.subjectId(),
                        posted.text("content"),
                        posted.text("numbers"),
                        SignatureForm.require(posted.text("signatureForm")))
                .name();
    }
}
