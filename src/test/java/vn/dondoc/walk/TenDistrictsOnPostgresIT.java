package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.PostgresSystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.ContributionProgress;

/** Where transactions really run beside each other: ten districts sign in the same second, and all ten succeed. */
@PostgresSystemTest
class TenDistrictsOnPostgresIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Test
    void signAtOnce() throws Exception {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(
                        Office.freshNumber(),
                        "SLDTBXH",
                        "TPKT",
                        "HDH",
                        "HDT",
                        "HNH",
                        "HDG",
                        "HST",
                        "HIHD",
                        "HKR",
                        "HKPL",
                        "HTMR"))
                .received()
                .named()
                .planEntered();
        List<ContributionPath> parts = paths.parts(path);
        parts.forEach(part -> part.received().named().contributed());
        CyclicBarrier together = new CyclicBarrier(parts.size());
        ExecutorService leaders = Executors.newFixedThreadPool(parts.size());
        List<Future<?>> signing = new ArrayList<>();
        for (ContributionPath part : parts) {
            String task = part.taskId();
            String leader = part.agency() + "Leader";
            signing.add(leaders.submit(() -> {
                together.await();
                office.complete(leader, task, Map.of("outcome", "SIGNED"));
                return null;
            }));
        }
        for (Future<?> each : signing) {
            each.get();
        }
        leaders.shutdown();

        assertThat(parts).hasSize(10).allSatisfy(part -> part.stands(ContributionProgress.SIGNED, null));
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(parts).allSatisfy(part -> part.stands(ContributionProgress.ACCEPTED, null));
    }
}
