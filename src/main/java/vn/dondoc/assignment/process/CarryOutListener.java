package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Execution;
import vn.dondoc.assignment.Reports;
import vn.dondoc.document.LateReason;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The handler submits the drafted report. */
@Component
class CarryOutListener extends CompletionListener {

    private static final String SUBMITTED = "SUBMITTED";

    private final Execution execution;

    CarryOutListener(TaskGate gate, Execution execution) {
        super(
                gate,
                FormField.text("done", "Kết quả thực hiện", 20_000),
                FormField.text("difficulties", "Khó khăn, vướng mắc", 10_000),
                FormField.text("causes", "Nguyên nhân", 10_000),
                FormField.text("proposals", "Đề xuất, kiến nghị", 10_000),
                FormField.text("latenessReason", "Nguyên nhân chậm", 30),
                FormField.text("latenessNote", "Nguyên nhân chậm, nêu rõ", 1000));
        this.execution = execution;
    }

    @Override
    protected String accept(Submission posted) {
        execution.draftReport(
                posted.act(),
                posted.assignmentId(),
                new Reports.Draft(
                        posted.text("done"),
                        posted.text("difficulties"),
                        posted.text("causes"),
                        posted.text("proposals"),
                        new LateReason(posted.text("latenessReason"), posted.text("latenessNote"))));
        return SUBMITTED;
    }
}
