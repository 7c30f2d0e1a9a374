package vn.dondoc.urging;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** The letter that a step drafts or signs. */
@Component
class InHandPart implements FormPart {

    private static final String PROCESS = "urging";

    private final UrgingViews views;

    InHandPart(UrgingViews views) {
        this.views = views;
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public Optional<UrgingView.LetterLine> of(Actor reader, OpenTask task) {
        return task.processKey().equals(PROCESS)
                ? views.of(reader, task.assignmentId()).all().stream()
                        .filter(line -> line.id() == task.subjectId())
                        .findFirst()
                : Optional.empty();
    }
}
