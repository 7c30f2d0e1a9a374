package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.TaskActions;

/** A hundred people of one agency take the same task in the same moment: it becomes one's, and the others are told. */
@SystemTest
class ManyClaimsIT {

    private static final List<String> CLERKS =
            IntStream.range(0, 100).mapToObj(i -> "manyClerk" + i).toList();

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    TaskActions tasks;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hire() {
        CLERKS.forEach(id -> {
            jdbc.sql("insert into person (id, full_name, search_text) values (:id, 'Văn thư', '')")
                    .param("id", id)
                    .update();
            jdbc.sql("insert into role_grant (person_id, agency_code, role) values (:id, 'SGDDT', 'CLERK')")
                    .param("id", id)
                    .update();
        });
    }

    @AfterEach
    void dismiss() {
        jdbc.sql("delete from role_grant where person_id in (:ids)")
                .param("ids", CLERKS)
                .update();
        jdbc.sql("update person set active = false where id in (:ids)")
                .param("ids", CLERKS)
                .update();
    }

    @Test
    void exactlyOneGetsIt() throws Exception {
        String taskId = office.task(paths.given("SGDDT", "GUIDANCE").id()).taskId();
        CyclicBarrier together = new CyclicBarrier(CLERKS.size());
        ExecutorService people = Executors.newFixedThreadPool(CLERKS.size());
        List<Future<Problem>> answers = new ArrayList<>();
        for (String clerk : CLERKS) {
            answers.add(people.submit(() -> {
                together.await();
                return claim(clerk, taskId);
            }));
        }
        List<Problem> refusals = new ArrayList<>();
        for (Future<Problem> answer : answers) {
            if (answer.get() != null) {
                refusals.add(answer.get());
            }
        }
        people.shutdown();

        assertThat(refusals).hasSize(CLERKS.size() - 1).allSatisfy(refusal -> assertThat(refusal.kind())
                .isEqualTo(Problem.Kind.LOST_RACE));
        assertThat(openTasks.find(taskId).orElseThrow().assigneeId()).isIn(CLERKS);
    }

    /** @return the refusal, null if the task is his now */
    private Problem claim(String clerk, String taskId) {
        try {
            tasks.claim(office.actor(clerk), taskId);
            return null;
        } catch (Problem refusal) {
            return refusal;
        }
    }
}
