package vn.dondoc.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.dondoc.clock.ClockGuard;
import vn.dondoc.clock.ClockJudged;

/** A timer that is due is left alone while the clock is wrong, and taken when it is right again. */
class JobsByClockTest {

    @Test
    void aNodeWithAWrongClockTakesNoTimer() {
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:jobs-by-clock");
        settings.setJobExecutorActivate(true);
        ProcessEngine engine = settings.setMetricsEnabled(false).buildProcessEngine();
        try {
            JobExecutor jobs = settings.getJobExecutor();
            jobs.setWaitTimeInMillis(50);
            jobs.setMaxWait(50);
            JobsByClock guard = new JobsByClock(
                    new StaticListableBeanFactory(Map.of("jobExecutor", jobs)).getBeanProvider(JobExecutor.class),
                    clock(true));

            guard.judged(new ClockJudged(false));
            assertThat(jobs.isActive()).isFalse();
            begin(engine);
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .executable()
                            .count())
                    .isOne();

            guard.judged(new ClockJudged(true));
            await().until(() ->
                    engine.getRuntimeService().createProcessInstanceQuery().count() == 0);
            assertThat(jobs.isActive()).isTrue();
        } finally {
            engine.close();
        }
    }

    /** An idle node would look after a minute here; whoever puts the clock forward does not wait for that. */
    @Test
    void whoeverPutsTheClockForwardSeesItsTimersAtOnce() {
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:jobs-put-forward");
        settings.setJobExecutorActivate(false);
        ProcessEngine engine = settings.setMetricsEnabled(false).buildProcessEngine();
        try {
            JobExecutor jobs = settings.getJobExecutor();
            jobs.setWaitTimeInMillis(60_000);
            jobs.setMaxWait(60_000);
            jobs.start();
            begin(engine, new Date(Long.MAX_VALUE / 1000));
            Job job = engine.getManagementService().createJobQuery().singleResult();
            engine.getManagementService().setJobDuedate(job.getId(), new Date(0));

            new JobsByClock(
                            new StaticListableBeanFactory(Map.of("jobExecutor", jobs))
                                    .getBeanProvider(JobExecutor.class),
                            clock(true))
                    .putForward();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> engine.getRuntimeService()
                                    .createProcessInstanceQuery()
                                    .count()
                            == 0);
        } finally {
            engine.close();
        }
    }

    /** The starter's own start would have begun every timer at the wrong moment. */
    @Test
    void aNodeThatComesUpWithAWrongClockStartsNoJobs() {
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:jobs-not-started");
        settings.setJobExecutorActivate(false);
        ProcessEngine engine = settings.setMetricsEnabled(false).buildProcessEngine();
        try {
            JobExecutor jobs = settings.getJobExecutor();
            ObjectProvider<JobExecutor> provided =
                    new StaticListableBeanFactory(Map.of("jobExecutor", jobs)).getBeanProvider(JobExecutor.class);

            new JobsByClock(provided, clock(false)).ready();
            assertThat(jobs.isActive()).isFalse();
            new JobsByClock(provided, clock(true)).ready();
            assertThat(jobs.isActive()).isTrue();
        } finally {
            engine.close();
        }
    }

    @Test
    void theStartersOwnStartIsTakenAway() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerBeanDefinition("theirs", new RootBeanDefinition(JobExecutorStartingEventListener.class));
        beans.registerBeanDefinition("another", new RootBeanDefinition(Object.class));

        new StartersOwnStart().postProcessBeanFactory(beans);

        assertThat(beans.getBeanDefinitionNames()).containsExactly("another");
    }

    private static ClockGuard clock(boolean trusted) {
        return new ClockGuard() {
            @Override
            public boolean isTrusted() {
                return trusted;
            }

            @Override
            public Duration behind() {
                return Duration.ZERO;
            }
        };
    }

    private static void begin(ProcessEngine engine) {
        begin(engine, new Date(0));
    }

    private static void begin(ProcessEngine engine, Date due) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "timer.bpmn",
                        Bpmn.createExecutableProcess("timer")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate("${due}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("timer", Map.of("due", due));
    }
}
