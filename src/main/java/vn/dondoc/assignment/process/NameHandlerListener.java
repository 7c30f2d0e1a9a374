package vn.dondoc.assignment.process;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.DeputyNaming;
import vn.dondoc.assignment.HandlerOutcome;
import vn.dondoc.assignment.Handling;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.Submission;
import vn.dondoc.workflow.TaskGate;

/** The agency's leader names the handler, returns the assignment or asks for instruction. */
@Component
class NameHandlerListener extends CompletionListener {

    private final Handling handling;

    NameHandlerListener(TaskGate gate, Handling handling) {
        super(
                gate,
                FormField.outcome(),
                FormField.text("handlerId", "Người xử lý chính", 64),
                FormField.text(DeputyNaming.FIELD, DeputyNaming.LABEL, 2000),
                FormField.text("note", "Ý kiến", 2000));
        this.handling = handling;
    }

    @Override
    protected String accept(Submission posted) {
        HandlerOutcome outcome = posted.outcome(HandlerOutcome.class);
        switch (outcome) {
            case NAMED ->
                handling.nameHandler(
                        posted.act(),
                        posted.assignmentId(),
                        posted.text("handlerId"),
                        posted.text(DeputyNaming.FIELD),
                        posted.text("note"));
            case RETURNED -> handling.returnAsNotOurs(posted.act(), posted.task(), posted.text("note"));
            case INSTRUCTION_ASKED ->
                handling.askForInstruction(posted.act(), posted.assignmentId(), posted.text("note"));
        }
        return outcome.name();
    }
}
