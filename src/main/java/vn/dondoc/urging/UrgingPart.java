package vn.dondoc.urging;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.FormPart;
import vn.dondoc.workflow.OpenTask;

/** How the assignment was urged and what was explained, in every form about it; an agency asked for its opinion reads neither. */
@Component
class UrgingPart implements FormPart {

    private static final Set<String> ASKED_ONLY = Set.of("opinion");

    private final UrgingViews views;

    UrgingPart(UrgingViews views) {
        this.views = views;
    }

    @Override
    public String name() {
        return "urging";
    }

    @Override
    public Optional<UrgingView> of(Actor reader, OpenTask task) {
        if (task.assignmentId() == null || ASKED_ONLY.contains(task.processKey())) {
            return Optional.empty();
        }
        try {
            return Optional.of(views.get(reader, task.assignmentId()));
        } catch (Problem notVisible) {
            return Optional.empty();
        }
    }
}
