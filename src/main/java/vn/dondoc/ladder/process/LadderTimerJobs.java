package vn.dondoc.ladder.process;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;
import vn.dondoc.ladder.LadderTimers;
import vn.dondoc.workflow.engine.WaitingTimers;

/**
 * The engine's timers of the ladder's tokens. A date that is moved goes with the transaction that moves it; a look that runs at the same
 * moment loses by the engine's optimistic lock and looks again. All of them at once are moved by one statement.
 */
@Component
class LadderTimerJobs implements LadderTimers {

    /** The same in the models of assignments and directives; a contract with what runs. */
    private static final String NEXT_STEP_REACHED = "intermediateEvent_nextStepReached";

    private final ManagementService management;
    private final WaitingTimers waiting;

    LadderTimerJobs(ManagementService management, WaitingTimers waiting) {
        this.management = management;
        this.waiting = waiting;
    }

    @Override
    public void lookBy(String processInstanceId, OffsetDateTime at) {
        Date date = Date.from(at.toInstant());
        timers().processInstanceId(processInstanceId).duedateHigherThan(date).list().stream()
                .map(Job::getId)
                .forEach(job -> management.setJobDuedate(job, date));
    }

    @Override
    public void allLookFrom(OffsetDateTime at, Duration spread) {
        waiting.bringForward(NEXT_STEP_REACHED, at.toInstant(), spread);
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
}
