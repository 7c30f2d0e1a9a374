package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.history.Events;

/** Two people submit the same task at once: one wins, the other is told so. */
@SystemTest
class AtOnceIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Events events;

    @LocalServerPort
    int port;

    @RepeatedTest(5)
    void oneWinsAndTheOtherIsTold() throws Exception {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received();
        String taskId = office.task(path.id()).taskId();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<Interface.Answer>> answers = List.of("sldtbxhLeader", "sldtbxhLeader2").stream()
                .map(leader -> people.submit(() -> {
                    together.await();
                    return Interface.API.complete(
                            port, leader, taskId, Map.of("outcome", "NAMED", "handlerId", "sldtbxhOfficer"));
                }))
                .toList();
        Interface.Answer first = answers.get(0).get();
        Interface.Answer second = answers.get(1).get();
        people.shutdown();

        assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(204, 409);
        Interface.Answer lost = first.status() == 409 ? first : second;
        assertThat(lost.body().path("type").asText()).isEqualTo("LOST_RACE");
        assertThat(lost.body().path("message").asText()).contains("hãy tải lại");
        assertThat(events.ofAssignment(office.actor("vpubOfficer"), path.id()))
                .filteredOn(event -> event.action().equals("HANDLER_NAMED"))
                .hasSize(1);
        path.stands(Progress.IN_PROGRESS, "enterPlan");
    }
}
