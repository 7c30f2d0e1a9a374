package vn.dondoc.request.process;

import org.springframework.stereotype.Component;
import vn.dondoc.request.RequestDraftOutcome;
import vn.dondoc.request.RequestHandling;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The Office's officer puts a request before whoever signed the directive, or sends it back. */
@Component
class DraftRequestDecisionListener extends CompletionListener {

    private final RequestHandling handling;

    DraftRequestDecisionListener(TaskGate gate, RequestHandling handling) {
        super(gate, FormField.outcome(), FormField.text("note", "Ý kiến", 2000));
        this.handling = handling;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            return handling.takeBack(posted.act(), posted.subjectId())
                    ? ProcessVariable.WITHDRAWN
                    : RequestDraftOutcome.DROPPED.name();
        }
        RequestDraftOutcome outcome = posted.outcome(RequestDraftOutcome.class);
        switch (outcome) {
            case FORWARDED -> handling.forward(posted.act(), posted.subjectId(), posted.text("note"));
            case INCOMPLETE -> handling.askForSupplement(posted.act(), posted.subjectId(), posted.text("note"));
            case DROPPED -> handling.drop(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return outcome.name();
    }
}
