package vn.dondoc.directive.process;

import org.springframework.stereotype.Component;
import vn.dondoc.directive.Consolidating;
import vn.dondoc.directive.ConsolidationSigning;
import vn.dondoc.directive.SlipOutcome;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's leader signs the slip or returns the draft. */
@Component
class SignConsolidationSlipListener extends CompletionListener {

    private final Consolidating consolidating;
    private final ConsolidationSigning signing;

    SignConsolidationSlipListener(TaskGate gate, Consolidating consolidating, ConsolidationSigning signing) {
        super(gate, FormField.outcome(), FormField.text("note", "Nội dung cần sửa", 2000));
        this.consolidating = consolidating;
        this.signing = signing;
    }

    @Override
    protected String accept(Submission posted) {
        long directiveId = posted.task().directiveId();
        if (posted.isWithdrawal()) {
            consolidating.withdrawDraft(posted.act(), directiveId);
            return ProcessVariable.WITHDRAWN;
        }
        SlipOutcome outcome = posted.outcome(SlipOutcome.class);
        if (outcome == SlipOutcome.SIGNED) {
            signing.signSlip(posted.act(), directiveId);
        } else {
            signing.returnSlip(posted.act(), directiveId, posted.text("note"));
        }
        return outcome.name();
    }
}
