package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.problem.Problem;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.ContributionPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** What a granted request does, wherever the assignment's path is; what two of them do in turn, {@code RuntimePairsIT} says. */
@SystemTest
class RuntimeChangeIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Petitions petitions;

    @Autowired
    Assignments assignments;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    static List<UnaryOperator<AssignmentPath>> everyPlace() {
        return List.of(
                path -> path,
                AssignmentPath::received,
                path -> path.received().returned(),
                path -> path.received().instructionAsked().otherLeadDrafted("HKR"),
                path -> path.received().named(),
                path -> path.received().named().planEntered(),
                path -> path.received().named().planEntered().drafted(),
                path -> path.received().named().planEntered().drafted().signed(),
                AssignmentPath::reported,
                path -> path.reported().confirmation("REDO"));
    }

    static Stream<UnaryOperator<AssignmentPath>> places() {
        return everyPlace().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPauseLocksWhatIsOpenAndResumptionBringsItBack(UnaryOperator<AssignmentPath> there) {
        AssignmentPath path = there.apply(given());
        Assignment before = path.assignment();
        var open = office.task(path.id());

        petitions.granted(path, RequestKind.PAUSE, null);

        path.stands(Progress.PAUSED, open.step());
        assertThat(office.task(path.id()).locked()).isTrue();
        assertThat(path.assignment().dueOn()).isEqualTo(before.dueOn());
        assertThat(bucket(path.assignment())).isEqualTo(bucket(before));
        String someone = open.assigneeId() == null ? "sgddtLeader" : open.assigneeId();
        Problem refused = path.refuses(someone, Map.of("outcome", "NAMED"));
        assertThat(refused.kind()).isIn(Problem.Kind.NOT_ALLOWED);
        assertThat(assignments.countOpen(path.directiveId())).isEqualTo(1);

        petitions.granted(path, RequestKind.RESUME, null);

        path.stands(before.progress(), open.step());
        assertThat(path.assignment()).isEqualTo(before);
        assertThat(office.task(path.id())).isEqualTo(open);
        petitions.granted(path, RequestKind.PAUSE, null);
        assertThat(jdbc.sql("select max(ordinal) from pause where assignment_id = :id")
                        .param("id", path.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("places")
    void anotherLeadBeginsAnewWithTheSameDates(UnaryOperator<AssignmentPath> there) {
        AssignmentPath path = there.apply(given());
        Assignment before = path.assignment();

        petitions.granted(path, RequestKind.OTHER_LEAD, "HNH");

        path.stands(Progress.NOT_RECEIVED, "registerArrival");
        Assignment now = path.assignment();
        assertThat(now.leadCode()).isEqualTo("HNH");
        assertThat(now.dueOn()).isEqualTo(before.dueOn());
        assertThat(now.originalDueOn()).isEqualTo(before.originalDueOn());
        assertThat(now.handlerId()).isNull();
        assertThat(now.resultIssuedOn()).isNull();
        assertThat(unissued(path)).isZero();
        assertThat(path.refuses("sgddtLeader", Map.of("outcome", "NAMED")).kind())
                .isEqualTo(Problem.Kind.NOT_VISIBLE);
        path.reported().confirmation("CONFIRMED").stands(Progress.COMPLETED, null);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aRecalledAssignmentLeavesTheFigures(UnaryOperator<AssignmentPath> there) {
        AssignmentPath path = there.apply(given());

        petitions.granted(path, RequestKind.RECALL_ASSIGNMENT, null);

        path.stands(Progress.RECALLED, null);
        assertThat(unissued(path)).isZero();
        assertThat(catchThrowable(() -> bucket(path.assignment()))).isInstanceOf(IllegalArgumentException.class);
        assertThat(assignments.countOpen(path.directiveId())).isZero();
        assertThat(office.directiveSteps(path.directiveId())).containsExactly("consolidateReport");
    }

    @Test
    void coordinatorsComeAndGo() {
        AssignmentPath path = given().received();

        petitions.granted(path, RequestKind.ADD_COORDINATOR, "HKR");
        assertThat(assignments.coordinators(path.id())).containsExactly("HKR");
        petitions.granted(path, RequestKind.ADD_COORDINATOR, "HDH");
        petitions.granted(path, RequestKind.RECALL_CONTRIBUTION, "HKR");
        paths.part(path, "HKR").stands(ContributionProgress.RECALLED, null);
        petitions.granted(path, RequestKind.REMOVE_COORDINATOR, "HDH");
        paths.part(path, "HDH").stands(ContributionProgress.RECALLED, null);
        assertThat(assignments.coordinators(path.id())).containsExactly("HKR");
        petitions.granted(path, RequestKind.REMOVE_COORDINATOR, "HKR");
        assertThat(assignments.coordinators(path.id())).isEmpty();

        petitions.granted(path, RequestKind.ADD_COORDINATOR, "HKR");
        petitions.granted(path, RequestKind.OTHER_LEAD, "HKR");
        assertThat(assignments.coordinators(path.id())).isEmpty();
        path.stands(Progress.NOT_RECEIVED, "registerArrival");
        paths.part(path, "HKR").stands(ContributionProgress.RECALLED, null);
    }

    @Test
    void aPauseLocksTheOtherAgenciesPartsAsWell() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR", "HDH"));
        ContributionPath waiting = paths.part(path, "HKR");
        paths.part(path, "HDH").done();
        petitions.granted(path, RequestKind.PAUSE, null);

        Problem refused = waiting.refuses("hkrClerk", waiting.arrival());
        assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        petitions.granted(path, RequestKind.ADD_COORDINATOR, "HKPL");
        assertThat(paths.part(path, "HKPL")
                        .refuses("hkplClerk", waiting.arrival())
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);

        petitions.granted(path, RequestKind.RESUME, null);
        waiting.received();
        paths.part(path, "HKPL").received();
    }

    @Test
    void theNewLeadConsolidatesAnewAndWaitsForNobodyWhomTheFormerOneGaveUp() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR", "HDH"));
        paths.part(path, "HDH").done();
        path.received().named().planEntered();
        path.acts("sgddtOfficer", Map.of("outcome", "CLOSED_WITHOUT_LATE", "note", "Không chờ."));

        petitions.granted(path, RequestKind.OTHER_LEAD, "HNH");

        path.received().named().planEntered().stands(Progress.IN_PROGRESS, "consolidateContributions");
        path.acts("hnhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
        paths.part(path, "HKR").done().stands(ContributionProgress.ACCEPTED, null);
    }

    @Test
    void aProposalIsLockedByAPauseAndEndsWithItsLead() {
        var directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "REVIEW");
        ((ObjectNode) directive.get("assignments").get(0)).put("proposalRequired", true);
        AssignmentPath path = paths.given(directive).received().named().planEntered();
        path.stands(Progress.IN_PROGRESS, "draftProposal");

        petitions.granted(path, RequestKind.PAUSE, null);
        assertThat(path.refuses("sgddtOfficer", Map.of("outcome", "DRAFTED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        petitions.granted(path, RequestKind.RESUME, null);
        petitions.granted(path, RequestKind.OTHER_LEAD, "HNH");

        path.received().named().planEntered().stands(Progress.IN_PROGRESS, "draftProposal");
        assertThat(jdbc.sql("select state from proposal where assignment_id = :id order by id")
                        .param("id", path.id())
                        .query(String.class)
                        .list())
                .containsExactly("RECALLED", "DRAFTING");
    }

    @Test
    void whatATimerOpensWhilePausedIsLockedToo() {
        AssignmentPath path = waitingForItsNextPeriod();
        petitions.granted(path, RequestKind.PAUSE, null);

        nextPeriodBegins(path);

        path.stands(Progress.PAUSED, "carryOut");
        assertThat(office.task(path.id()).locked()).isTrue();
        petitions.granted(path, RequestKind.RESUME, null);
        path.stands(Progress.IN_PROGRESS, "carryOut")
                .reportedAgain()
                .stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
    }

    @Test
    void anotherLeadOfAStandingAssignmentOwesTheNextPeriod() {
        AssignmentPath path = waitingForItsNextPeriod();
        LocalDate confirmed = path.assignment().periodTo();

        petitions.granted(path, RequestKind.OTHER_LEAD, "HNH");

        path.stands(Progress.NOT_RECEIVED, "registerArrival");
        assertThat(path.assignment().periodFrom()).isEqualTo(confirmed.plusDays(1));
        path.received().named();
        nextPeriodBegins(path);
        path.stands(Progress.IN_PROGRESS, "enterPlan");
    }

    private AssignmentPath given() {
        return paths.given("SGDDT", "GUIDANCE");
    }

    private AssignmentPath waitingForItsNextPeriod() {
        AssignmentPath path = paths.given("SGDDT", "STANDING").reported();
        return path.confirmation("CONFIRMED").stands(Progress.IN_PROGRESS, null);
    }

    /** By hand, in Cockpit, as often as one likes. */
    @Test
    void aTimerFiredBeforeItsDayBeginsNoPeriod() {
        AssignmentPath path = waitingForItsNextPeriod();
        Assignment before = path.assignment();

        fireTimer(path);
        fireTimer(path);

        assertThat(path.assignment()).isEqualTo(before);
        path.stands(Progress.IN_PROGRESS, null);
        nextPeriodBegins(path);
        path.stands(Progress.IN_PROGRESS, "carryOut");
    }

    private void nextPeriodBegins(AssignmentPath path) {
        LocalDate next = ReportPeriod.containing(
                        ReportCycle.QUARTER, path.assignment().periodTo())
                .next()
                .from();
        clock.goTo(next);
        fireTimer(path);
    }

    private void fireTimer(AssignmentPath path) {
        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(path.assignment().processInstanceId())
                .singleResult()
                .getId());
    }

    private ReportBucket bucket(Assignment a) {
        return ReportBucket.of(a.progress(), a.dueOn(), a.resultIssuedOn(), a.endedOn(), LocalDate.now(clock));
    }

    private int unissued(AssignmentPath path) {
        return jdbc.sql(
                        "select count(*) from issued_document where assignment_id = :id and number is null and voided_at is null")
                .param("id", path.id())
                .query(Integer.class)
                .single();
    }
}
