package vn.dondoc.urging;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.dondoc.ladder.LadderTask;
import vn.dondoc.ladder.LadderTasks;
import vn.dondoc.ladder.Obligation;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** The work that the ladder makes of what is late: an urging letter, an explanation. */
@Component
class LateWork implements LadderTasks {

    private final Urging urging;
    private final LatenessExplaining explaining;
    private final OpenTasks openTasks;

    LateWork(Urging urging, LatenessExplaining explaining, OpenTasks openTasks) {
        this.urging = urging;
        this.explaining = explaining;
        this.openTasks = openTasks;
    }

    @Override
    public Optional<String> make(LadderTask task, Obligation obligation) {
        if (obligation.assignmentId() == null) {
            return Optional.empty();
        }
        return switch (task) {
            case URGING -> firstTask(obligation, "urging", urging.begin(obligation.assignmentId()));
            case EXPLANATION ->
                firstTask(
                        obligation,
                        "explanation",
                        explaining.ask(
                                obligation.assignmentId(),
                                new Owed(obligation.key(), obligation.agencyCode(), obligation.dueOn())));
        };
    }

    private Optional<String> firstTask(Obligation obligation, String processKey, OptionalLong made) {
        return made.isEmpty()
                ? Optional.empty()
                : openTasks.ofAssignment(obligation.assignmentId()).stream()
                        .filter(open -> open.processKey().equals(processKey) && open.subjectId() == made.getAsLong())
                        .map(OpenTask::taskId)
                        .findFirst();
    }
}
