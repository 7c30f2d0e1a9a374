package vn.dondoc.workflow.engine;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.lang.NonNull;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Whoever fetches due jobs waits while the queue is full. A full queue that refuses makes the engine fetch again at once, one or two jobs
 * at a time, and each fetch looks through what is due: with a hundred thousand timers due that costs the database more than the timers. A job that
 * begins lets people go first.
 */
@Component
class JobQueue implements BeanPostProcessor {

    /** As the engine's starter names it. */
    private static final String JOBS = "camundaTaskExecutor";

    private final ObjectProvider<PeopleFirst> people;

    JobQueue(ObjectProvider<PeopleFirst> people) {
        this.people = people;
    }

    @Override
    public Object postProcessBeforeInitialization(@NonNull Object bean, @NonNull String name) {
        if (name.equals(JOBS) && bean instanceof ThreadPoolTaskExecutor jobs) {
            jobs.setRejectedExecutionHandler(JobQueue::waitForRoom);
            jobs.setTaskDecorator(this::afterPeople);
        }
        return bean;
    }

    private Runnable afterPeople(Runnable job) {
        return () -> {
            people.getObject().giveWay();
            job.run();
        };
    }

    /** @throws RejectedExecutionException if the pool stops: the job stays locked for a while, and then another node has it */
    static void waitForRoom(Runnable job, ThreadPoolExecutor pool) {
        try {
            while (!pool.isShutdown()) {
                if (pool.getQueue().offer(job, 1, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new RejectedExecutionException("The pool of jobs stops");
    }
}
