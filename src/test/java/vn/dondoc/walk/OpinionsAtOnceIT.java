package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import vn.dondoc.proposal.ProposalState;

/** Several agencies sign the last opinions in the same moment: all succeed, and exactly one of them lets the proposal go on. */
@SystemTest
class OpinionsAtOnceIT {

    private static final List<String> ASKED = List.of("bdt", "stc", "syt", "stp");

    @Autowired
    ProposalPaths paths;

    @LocalServerPort
    int port;

    @RepeatedTest(5)
    void exactlyOneIsTheLast() throws Exception {
        ProposalPath path = paths.begun().drafted(ProposalPath.text("addedAgencies", "STC SYT STP"));
        ASKED.forEach(agency -> path.opinionActs(agency, "Officer", Map.of("outcome", "AGREE")));
        CyclicBarrier together = new CyclicBarrier(ASKED.size());
        ExecutorService people = Executors.newFixedThreadPool(ASKED.size());
        List<Future<Interface.Answer>> answers = new ArrayList<>();
        for (String agency : ASKED) {
            String taskId = path.opinionTask(agency).taskId();
            answers.add(people.submit(() -> {
                together.await();
                return Interface.API.complete(port, agency + "Leader", taskId, Map.of("outcome", "SIGNED"));
            }));
        }
        for (Future<Interface.Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(204);
        }
        people.shutdown();

        path.stands(ProposalState.EXPLAINING, "explainOpinions");
    }
}
