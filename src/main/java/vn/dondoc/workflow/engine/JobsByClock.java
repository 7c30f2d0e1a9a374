package vn.dondoc.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.clock.ClockGuard;
import vn.dondoc.clock.ClockJudged;
import vn.dondoc.clock.ClockPutForward;

/**
 * A node whose clock is wrong, be it when it comes up or later, runs no timers, as it would run them at the wrong moment; the others
 * do. What it has begun it finishes. There is no property for this; without it a node ten minutes ahead takes every timer ten minutes
 * early. A node whose clock is put forward looks at once for what is due by then.
 */
@Component
class JobsByClock {

    private final ObjectProvider<JobExecutor> jobExecutor;
    private final ClockGuard guard;

    JobsByClock(ObjectProvider<JobExecutor> jobExecutor, ClockGuard guard) {
        this.jobExecutor = jobExecutor;
        this.guard = guard;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (guard.isTrusted()) {
            jobExecutor.ifAvailable(JobExecutor::start);
        }
    }

    @EventListener
    void judged(ClockJudged clock) {
        jobExecutor.ifAvailable(jobs -> {
            if (clock.trusted()) {
                jobs.start();
            } else {
                jobs.shutdown();
            }
        });
    }

    /** An idle node looks for timers every ten seconds; whoever watches a rehearsal would take that for nothing happening. */
    @EventListener(ClockPutForward.class)
    void putForward() {
        jobExecutor.ifAvailable(JobExecutor::jobWasAdded);
    }
}
