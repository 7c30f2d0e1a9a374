package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.contribution.CoordinatorChanges;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Coordinating agencies are added and taken away, and sign, at the same moment as others. */
@SystemTest
class CoordinatorChangesIT {

    private static final String BASIS = "Công văn 900/UBND-KGVX ngày 20/3/2024";
    private static final String[] DISTRICTS = {"TPKT", "HDH", "HDT", "HNH", "HDG", "HST", "HIHD", "HKR", "HKPL", "HTMR"
    };

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    CoordinatorChanges changes;

    @Autowired
    EngineCalls engine;

    @LocalServerPort
    int port;

    @Test
    void tenDistrictsSignInTheSameSecond() throws Exception {
        AssignmentPath path = consolidating(DISTRICTS);
        List<ContributionPath> parts = paths.parts(path);
        parts.forEach(part -> part.received().named().contributed());

        List<Integer> answers = atOnce(parts.stream()
                .map(part -> {
                    String task = part.taskId();
                    String leader = part.agency() + "Leader";
                    return (Callable<Integer>) () -> Interface.API
                            .complete(port, leader, task, Map.of("outcome", "SIGNED"))
                            .status();
                })
                .toList());

        assertThat(answers).hasSize(10).containsOnly(204);
        parts.forEach(part -> part.stands(ContributionProgress.SIGNED, null));
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
        parts.forEach(part -> part.stands(ContributionProgress.ACCEPTED, null));
    }

    /** Whichever comes first: the consolidation waits for the new one, or its part is taken as it comes. */
    @RepeatedTest(3)
    void oneIsAddedWhileTheLastOneSigns() throws Exception {
        AssignmentPath path = consolidating("HKR", "HNH");
        paths.part(path, "HKR").done();
        ContributionPath last = paths.part(path, "HNH").received().named().contributed();
        String task = last.taskId();

        atOnce(List.of(
                () -> Interface.API
                        .complete(port, "hnhLeader", task, Map.of("outcome", "SIGNED"))
                        .status(),
                () -> {
                    add(path, "HDG");
                    return 204;
                }));

        last.stands(ContributionProgress.SIGNED, null);
        ContributionPath added = paths.part(path, "HDG").stands(ContributionProgress.NOT_RECEIVED, null);
        assertThat(added.part().awaited()).isTrue();
        assertThat(path.refuses("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED"))
                        .kind())
                .isEqualTo(Problem.Kind.REFUSED);
        added.done();
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @RepeatedTest(3)
    void oneIsAddedWhileTheLeadConsolidates() throws Exception {
        AssignmentPath path = consolidating("HKR");
        paths.part(path, "HKR").done();
        String task = office.task(path.id()).taskId();

        List<Integer> answers = atOnce(List.of(
                () -> Interface.API
                        .complete(port, "sldtbxhOfficer", task, Map.of("outcome", "CONSOLIDATED"))
                        .status(),
                () -> {
                    add(path, "HDG");
                    return 204;
                }));

        ContributionPath added = paths.part(path, "HDG").stands(ContributionProgress.NOT_RECEIVED, null);
        boolean consolidated = answers.get(0) == 204;
        assertThat(answers.get(0)).isIn(204, 422);
        assertThat(added.part().awaited()).isEqualTo(!consolidated);
        path.stands(Progress.IN_PROGRESS, consolidated ? "carryOut" : "consolidateContributions");
        added.done().stands(consolidated ? ContributionProgress.ACCEPTED : ContributionProgress.SIGNED, null);
        assertThat(added.part().takenLate()).isFalse();
    }

    @Test
    void theFirstOneIsAddedBeforeThePlan() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named();

        add(path, "HKR");

        path.planEntered().stands(Progress.IN_PROGRESS, "consolidateContributions");
        paths.part(path, "HKR").done();
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void oneIsTakenAwayWhereverItStands() {
        AssignmentPath path = consolidating("HKR", "HNH", "HDG");
        ContributionPath signed = paths.part(path, "HKR").done();
        ContributionPath working = paths.part(path, "HNH").received().named();

        remove(path, "HKR");
        remove(path, "HNH");

        signed.stands(ContributionProgress.RECALLED, null);
        working.stands(ContributionProgress.RECALLED, null);
        paths.part(path, "HDG").done();
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void theLastOneIsTakenAwayBeforeThePlan() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR"))
                .received()
                .named();

        remove(path, "HKR");

        path.planEntered().stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void onceTakenAwayItMayComeAgain() {
        AssignmentPath path = consolidating("HKR");
        remove(path, "HKR");

        add(path, "HKR");

        assertThat(paths.parts(path)).hasSize(2);
        paths.part(path, "HKR").done();
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void aContributionIsRecalledWithReasonAndBasis() {
        AssignmentPath path = consolidating("HKR", "HNH");
        ContributionPath part = paths.part(path, "HKR").received().named();
        assertThat(refused(path, () -> changes.recall(act(), part.id(), " ", BASIS))
                        .kind())
                .isEqualTo(Problem.Kind.REFUSED);
        assertThat(refused(path, () -> changes.recall(act(), part.id(), "Không còn đối tượng.", null))
                        .kind())
                .isEqualTo(Problem.Kind.REFUSED);

        run(() -> changes.recall(act(), part.id(), "Không còn đối tượng.", BASIS));

        part.stands(ContributionProgress.RECALLED, null);
        assertThat(refused(path, () -> changes.recall(act(), part.id(), "Không còn.", BASIS))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
        assertThat(path.assignment().leadCode()).isEqualTo("SLDTBXH");
    }

    @Test
    void aNewLeadCoordinatesNoLonger() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HNH"));
        path.received().returned().otherLeadDrafted("HNH").leadDecided("APPROVED");

        paths.part(path, "HNH").stands(ContributionProgress.RECALLED, null);
        path.received().named().planEntered().stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void whatCannotBeIsRefused() {
        AssignmentPath path = consolidating("HKR");

        for (String agency : new String[] {"SLDTBXH", "HKR", "NOWHERE", null}) {
            assertThat(refused(path, () -> changes.add(act(), path.id(), agency, BASIS))
                            .faults())
                    .singleElement()
                    .matches(fault -> fault.field().equals("agencyCode"));
        }
        assertThat(refused(path, () -> changes.add(act(), path.id(), "HNH", " "))
                        .faults())
                .singleElement()
                .matches(fault -> fault.field().equals("basis"));
        assertThat(refused(path, () -> changes.remove(act(), path.id(), "HNH", BASIS))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
        paths.part(path, "HKR").done();
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED"));
        path.reportedAgain().confirmation("CONFIRMED");
        assertThat(refused(path, () -> changes.add(act(), path.id(), "HNH", BASIS))
                        .kind())
                .isEqualTo(Problem.Kind.LOST_RACE);
    }

    private AssignmentPath consolidating(String... coordinators) {
        return paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", coordinators))
                .received()
                .named()
                .planEntered()
                .stands(Progress.IN_PROGRESS, "consolidateContributions");
    }

    private void add(AssignmentPath path, String agency) {
        run(() -> changes.add(act(), path.id(), agency, BASIS));
    }

    private void remove(AssignmentPath path, String agency) {
        run(() -> changes.remove(act(), path.id(), agency, BASIS));
    }

    private Problem refused(AssignmentPath path, Runnable act) {
        return paths.records.refused(path.directiveId(), () -> run(act));
    }

    private void run(Runnable act) {
        engine.inTransaction(signer(), act);
    }

    private Act act() {
        return Act.outsideTask(signer());
    }

    private Actor signer() {
        return office.actor("ubndLeader");
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(acts.size());
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        List<Future<T>> begun = new ArrayList<>();
        for (Callable<T> act : acts) {
            begun.add(people.submit(() -> {
                together.await();
                return act.call();
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> each : begun) {
            answers.add(each.get());
        }
        people.shutdown();
        return answers;
    }
}
