package vn.dondoc.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class JobQueueTest {

    private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    private final CountDownLatch free = new CountDownLatch(1);
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();
    private final PeopleFirst people = new PeopleFirst(Duration.ofMinutes(5));

    @BeforeEach
    void oneWorksAndOneWaits() {
        pool.setCorePoolSize(1);
        pool.setMaxPoolSize(1);
        pool.setQueueCapacity(1);
        pool.setThreadNamePrefix("jobs");
        new JobQueue(new Always(people)).postProcessBeforeInitialization(pool, "camundaTaskExecutor");
        pool.initialize();
        pool.execute(() -> {
            try {
                free.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        pool.execute(() -> done.add(1));
    }

    @AfterEach
    void stop() {
        free.countDown();
        pool.shutdown();
    }

    @Test
    void whoFindsTheQueueFullWaitsAndLosesNothing() throws InterruptedException {
        Thread fetching = new Thread(() -> pool.execute(() -> done.add(2)));
        fetching.start();
        await().until(() -> fetching.getState() == Thread.State.TIMED_WAITING);

        free.countDown();

        fetching.join();
        await().untilAsserted(() -> assertThat(done).containsExactly(1, 2));
    }

    @Test
    void aPoolThatStopsTakesNothingMore() {
        pool.getThreadPoolExecutor().shutdownNow();

        assertThatThrownBy(() -> pool.execute(() -> done.add(2))).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aJobBeginsWhenThePeopleWhoCameBeforeItAreServed() throws Exception {
        CountDownLatch served = new CountDownLatch(1);
        Thread person = new Thread(() -> serve(served));
        person.start();
        await().until(() -> person.getState() == Thread.State.WAITING);

        free.countDown();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().startsWith("jobs") && thread.getState() == Thread.State.TIMED_WAITING));
        assertThat(done).isEmpty();

        served.countDown();
        await().untilAsserted(() -> assertThat(done).containsExactly(1));
    }

    private void serve(CountDownLatch served) {
        try {
            people.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                try {
                    served.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (IOException | ServletException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private record Always(PeopleFirst getObject) implements ObjectProvider<PeopleFirst> {}
}
