package vn.dondoc.assignment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** Why a task is locked: the pause that its assignment is in. */
@Component
class PausePart implements FormPart {

    private final Pauses pauses;

    PausePart(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public Optional<Pause> of(Actor reader, OpenTask task) {
        return task.locked() ? pauses.current(task.assignmentId()) : Optional.empty();
    }
}
