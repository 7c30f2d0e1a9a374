package vn.dondoc.request.process;

import org.springframework.stereotype.Component;
import vn.dondoc.request.RequestDeciding;
import vn.dondoc.request.RequestHandling;
import vn.dondoc.request.RequestLeadAnswer;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The lead's leader decides what a coordinating agency asks him for its own part. */
@Component
class DecideByLeadListener extends CompletionListener {

    private final RequestDeciding deciding;
    private final RequestHandling handling;

    DecideByLeadListener(TaskGate gate, RequestDeciding deciding, RequestHandling handling) {
        super(
                gate,
                FormField.outcome(),
                FormField.date("grantedOn", "Thời hạn được đồng ý"),
                FormField.text("basis", "Căn cứ", 500),
                FormField.text("note", "Ý kiến", 2000));
        this.deciding = deciding;
        this.handling = handling;
    }

    @Override
    protected String accept(Submission posted) {
        if (posted.isWithdrawal()) {
            handling.takeBack(posted.act(), posted.subjectId());
            return ProcessVariable.WITHDRAWN;
        }
        RequestLeadAnswer answer = posted.outcome(RequestLeadAnswer.class);
        switch (answer) {
            case GRANTED ->
                deciding.grant(
                        posted.act(),
                        posted.subjectId(),
                        posted.text("note"),
                        posted.text("basis"),
                        posted.date("grantedOn"));
            case REFUSED -> deciding.refuse(posted.act(), posted.subjectId(), posted.text("note"));
            case INCOMPLETE -> handling.askForSupplement(posted.act(), posted.subjectId(), posted.text("note"));
        }
        return answer.name();
    }
}
