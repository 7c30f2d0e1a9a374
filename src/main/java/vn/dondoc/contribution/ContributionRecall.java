package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.AssignmentEnded;

/** Ends contributions that nobody needs any more; what was signed stays readable. */
@Component
class ContributionRecall {

    private final Contributions contributions;
    private final ContributionObligations obligations;
    private final ContributionProcess process;
    private final Clock clock;

    ContributionRecall(
            Contributions contributions,
            ContributionObligations obligations,
            ContributionProcess process,
            Clock clock) {
        this.contributions = contributions;
        this.obligations = obligations;
        this.process = process;
        this.clock = clock;
    }

    /** With the assignment ends what was contributed to it; its own history says why. */
    @EventListener
    void assignmentEnded(AssignmentEnded ended) {
        contributions.lockRunning(ended.assignmentId()).forEach(this::recall);
    }

    /** @param running locked, and its process not ended */
    void recall(Contribution running) {
        contributions.end(running.id(), running.progress().become(ContributionProgress.RECALLED), LocalDate.now(clock));
        obligations.release(running);
        process.recalled(running);
    }
}
