package vn.dondoc.directive.process;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.Consolidating;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer submits the drafted report with its slip. */
@Component
class ConsolidateReportListener extends CompletionListener {

    private static final String SUBMITTED = "SUBMITTED";

    private final Consolidating consolidating;

    ConsolidateReportListener(TaskGate gate, Consolidating consolidating) {
        super(
                gate,
                FormField.text("reportText", "Nội dung báo cáo", 100_000),
                FormField.text("slipText", "Nội dung phiếu trình", 20_000));
        this.consolidating = consolidating;
    }

    @Override
    protected String accept(Submission posted) {
        consolidating.draft(
                posted.act(), posted.task().directiveId(), posted.text("reportText"), posted.text("slipText"));
        return SUBMITTED;
    }
}
