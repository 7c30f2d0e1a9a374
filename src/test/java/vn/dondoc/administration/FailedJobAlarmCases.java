package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Paths;

/** What administrators are told of background work that stops, on every database that we run on. */
abstract class FailedJobAlarmCases {

    private static final int AT_ONCE = 8;

    @Autowired
    Paths paths;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    /** A day of its own: other tests stop jobs, too. */
    @BeforeEach
    void anotherDay() {
        forget();
        clock.goTo(ZonedDateTime.of(2024, 5, 15, 9, 0, 0, 0, OfficeZone.ID).toInstant());
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from message where kind = 'TECHNICAL'").update();
        jdbc.sql("delete from told_job").update();
        clock.reset();
    }

    record Told(String subject, String text, String why, String action, String link, boolean urgent) {}

    @Test
    void aPoisonedJobIsToldOnceHoweverOftenItFailsAndWhatRunsFineIsNotTold() {
        AssignmentPath poisoned = paths.given("STP", "REVIEW");
        AssignmentPath sound = paths.given("STP", "REVIEW");
        Job job = poison(poisoned);
        assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
        assertThat(told()).as("it is tried again").isEmpty();
        fail(job);
        management.executeJob(timer(sound).getId());

        assertThat(told()).singleElement().satisfies(message -> {
            String number = jdbc.sql("select number from directive where id = :id")
                    .param("id", poisoned.directiveId())
                    .query(String.class)
                    .single();
            assertThat(message.subject()).isEqualTo(number + ", nhiệm vụ 1 - Việc nền đang dừng vì lỗi");
            assertThat(message.text())
                    .contains("Không ai được nhắc", "Lý do: ", "Cần làm: ", "Chạy lại")
                    .doesNotContain("Exception:", "\tat ", poisoned.assignment().title());
            assertThat(message.why()).isEqualTo("vì ông/bà là quản trị hệ thống");
            assertThat(message.link()).isEqualTo("/quan-tri/kenh-gui.html#jobs-title");
            assertThat(message.urgent()).isTrue();
        });
        jdbc.sql("update message set read_at = created_at where kind = 'TECHNICAL'")
                .update();

        management.setJobRetries(job.getId(), 1);
        fail(job);
        assertThat(told()).as("the same job again").hasSize(1);

        runtime.setVariable(poisoned.assignment().processInstanceId(), "assignmentId", poisoned.id());
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());
        assertThat(told()).as("it went on").hasSize(1);
    }

    /** In the same moment, by as many threads: one message that counts them; what stops after it was read is another one. */
    @Test
    void manyThatStopForOneCauseAreOneMessage() throws Exception {
        List<Job> jobs = Stream.generate(() -> poison(paths.given("STP", "REVIEW")))
                .limit(AT_ONCE)
                .toList();
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> failing = new ArrayList<>();
            for (Job job : jobs) {
                failing.add(threads.submit(() -> {
                    together.await();
                    fail(job);
                    return null;
                }));
            }
            for (Future<?> each : failing) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(jobs).allSatisfy(job -> assertThat(management
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries())
                .isZero());
        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("8 việc nền đang dừng vì cùng một lý do");
            assertThat(message.text()).contains(" và 7 việc khác cùng lý do trong ngày.");
        });

        jdbc.sql("update message set read_at = created_at where kind = 'TECHNICAL'")
                .update();
        fail(poison(paths.given("STP", "REVIEW")));
        assertThat(told())
                .extracting(Told::subject)
                .containsExactly("8 việc nền đang dừng vì cùng một lý do", "9 việc nền đang dừng vì cùng một lý do");
    }

    private Job poison(AssignmentPath path) {
        runtime.setVariable(path.assignment().processInstanceId(), "assignmentId", -1L);
        return timer(path);
    }

    /** Until its tries are used up. */
    private void fail(Job job) {
        while (management.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
        }
    }

    private Job timer(AssignmentPath path) {
        return management
                .createJobQuery()
                .processInstanceId(path.assignment().processInstanceId())
                .singleResult();
    }

    private List<Told> told() {
        return jdbc.sql(
                        "select subject, text, why, action, link, urgent from message where kind = 'TECHNICAL' and recipient_id = 'admin' order by id")
                .query(Told.class)
                .list();
    }
}
