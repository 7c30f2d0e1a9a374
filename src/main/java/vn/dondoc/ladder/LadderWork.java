package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The work that steps of the ladder make, where there are processes for it. */
@Component
class LadderWork {

    private final ObjectProvider<LadderTasks> tasks;

    LadderWork(ObjectProvider<LadderTasks> tasks) {
        this.tasks = tasks;
    }

    /** @return what was made; what is open already is left out */
    List<MadeWork> make(Obligation obligation, List<LadderTask> work) {
        LadderTasks processes = tasks.getIfAvailable();
        return processes == null
                ? List.of()
                : work.stream()
                        .flatMap(task -> processes.make(task, obligation).map(id -> new MadeWork(task, id)).stream())
                        .toList();
    }

    /** A result that was urged in writing three times is told once more, as an obligation of its own. */
    Optional<Obligation> urgedThirdTime(Obligation result, LocalDate today) {
        LadderTasks processes = tasks.getIfAvailable();
        if (processes == null || result.kind() != ObligationKind.RESULT || !today.isAfter(result.dueOn())) {
            return Optional.empty();
        }
        return processes
                .urgedThirdTimeOn(result.assignmentId(), result.dueOn())
                .map(day -> new Obligation(
                        "urged:" + result.assignmentId(),
                        ObligationKind.THIRD_URGING,
                        result.urgency(),
                        result.begunOn(),
                        day.minusDays(1),
                        day,
                        result.agencyCode(),
                        null,
                        result.directiveId(),
                        result.assignmentId(),
                        null,
                        result.linkTaskId()));
    }
}
