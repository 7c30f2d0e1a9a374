package vn.dondoc.ladder.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;
import vn.dondoc.ladder.LadderTimers;

/**
 * The engine's timers of the ladder's tokens. A date that is moved goes with the transaction that moves it; a look that runs at the same
 * moment loses by the engine's optimistic lock and looks again.
 */
@Component
class LadderTimerJobs implements LadderTimers {

    /** The same in the models of assignments and directives; a contract with what runs. */
    private static final String NEXT_STEP_REACHED = "intermediateEvent_nextStepReached";

    private final ManagementService management;

    LadderTimerJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public void lookBy(String processInstanceId, OffsetDateTime at) {
        move(timers().processInstanceId(processInstanceId), at);
    }

    @Override
    public void allLookBy(OffsetDateTime at) {
        move(timers(), at);
    }

    @Override
    public boolean areDueBy(Instant moment) {
        // The query's limit is exclusive, in milliseconds.
        Date limit = Date.from(moment.plusMillis(1));
        return timers().active().withRetriesLeft().duedateLowerThan(limit).count() > 0;
    }

    private JobQuery timers() {
        return management.createJobQuery().timers().activityId(NEXT_STEP_REACHED);
    }

    private void move(JobQuery jobs, OffsetDateTime at) {
        Date date = Date.from(at.toInstant());
        jobs.duedateHigherThan(date).list().stream()
                .map(Job::getId)
                .forEach(job -> management.setJobDuedate(job, date));
    }
}
