package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.ContributionBoard;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.contribution.Round;
import vn.dondoc.contribution.Rounds;
import vn.dondoc.contribution.SignedRound;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.TaskActions;

/** Every sequence flow of {@code contribution.bpmn}, with what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContributionIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    Rounds rounds;

    @Autowired
    Events events;

    @Autowired
    TaskActions tasks;

    @Autowired
    FollowUp followUp;

    @Autowired
    EngineCalls engine;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("contribution");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void twoDistrictsContributeAndTheLeadConsolidates() {
        AssignmentPath path = coordinated("HKR", "HNH");
        path.received().named().planEntered().stands(Progress.IN_PROGRESS, "consolidateContributions");

        paths.part(path, "HKR").done().stands(ContributionProgress.SIGNED, null);
        paths.part(path, "HNH")
                .received()
                .leaderHimself()
                .stands(ContributionProgress.IN_PROGRESS, "contributeAndSign")
                .contributedAndSigned()
                .stands(ContributionProgress.SIGNED, null);

        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(paths.parts(path)).allSatisfy(part -> part.stands(ContributionProgress.ACCEPTED, null));
    }

    @Test
    void anArrivalNeedsANumberAndADayAndTheRightPerson() {
        ContributionPath part = paths.part(coordinated("HKR", "HNH"), "HKR");

        assertThat(fields(part.refuses("hkrClerk", Map.of()))).containsExactly("arrivalNumber", "arrivedOn");
        assertThat(fields(part.refuses("hkrClerk", Map.of("arrivalNumber", "1", "arrivedOn", "2024-01-02"))))
                .containsExactly("arrivedOn");
        assertThat(fields(part.refuses("hkrClerk", Map.of("arrivalNumber", "1", "contributionId", 1L))))
                .containsExactly("contributionId");
        assertThat(part.refuses("hkrOfficer", part.arrival()).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(part.refuses("sldtbxhClerk", part.arrival()).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(part.refuses("hnhClerk", part.arrival()).kind()).isEqualTo(Problem.Kind.NOT_VISIBLE);
        part.stands(ContributionProgress.NOT_RECEIVED, "registerContributionArrival");
    }

    @Test
    void aDocumentIsInTheAgencysBookOnceWhicheverPartComesFirst() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR");
        DirectiveFixture.addParts(directive, 1, "HKR");
        ((ArrayNode) directive.at("/assignments/1/coordinating")).removeAll();
        AssignmentPath coordinated = paths.given(directive);
        AssignmentPath led =
                paths.of(assignments.ofDirective(coordinated.directiveId()).get(1));
        ContributionPath part = paths.part(coordinated, "HKR");

        part.received();
        led.acts("hkrClerk", Map.of()).stands(Progress.NOT_ASSIGNED, "nameHandler");

        assertThat(part.stands(ContributionProgress.NOT_ASSIGNED, "nameContributor")
                        .part()
                        .receivedOn())
                .isEqualTo(led.assignment().receivedOn());
    }

    @Test
    void whatElseTheAgencyHasOfTheDocumentIsReceivedInTheSameAct() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HNH");
        DirectiveFixture.addParts(directive, 1, "HKR");
        ((ArrayNode) directive.at("/assignments/1/coordinating")).removeAll();
        DirectiveFixture.addParts(directive, 1, "SGDDT");
        ((ArrayNode) directive.at("/assignments/2/coordinating")).removeAll().add("HKR");
        for (boolean fromTheLead : new boolean[] {true, false}) {
            directive.put("number", Office.freshNumber());
            AssignmentPath first = paths.given(directive);
            List<AssignmentPath> all = assignments.ofDirective(first.directiveId()).stream()
                    .map(paths::of)
                    .toList();
            Map<String, Object> arrival = new HashMap<>(paths.part(first, "HKR").arrival());
            arrival.put("otherPartsToo", true);

            if (fromTheLead) {
                all.get(1).acts("hkrClerk", arrival);
            } else {
                paths.part(first, "HKR").acts("hkrClerk", arrival);
            }

            all.get(1).stands(Progress.NOT_ASSIGNED, "nameHandler");
            paths.part(first, "HKR").stands(ContributionProgress.NOT_ASSIGNED, "nameContributor");
            paths.part(all.get(2), "HKR").stands(ContributionProgress.NOT_ASSIGNED, "nameContributor");
            paths.part(first, "HNH").stands(ContributionProgress.NOT_RECEIVED, "registerContributionArrival");
        }
    }

    @Test
    void onlySomebodyWhoLeavesALeaderToSignIsNamed() {
        ContributionPath part = paths.part(coordinated("HKR"), "HKR").received();

        assertThat(fields(part.refuses("hkrLeader", Map.of()))).containsExactly("outcome");
        for (String person : new String[] {"hkrLeader", "hnhOfficer", "nobody"}) {
            assertThat(fields(part.refuses("hkrLeader", Map.of("outcome", "NAMED", "contributorId", person))))
                    .containsExactly("contributorId");
        }
        assertThat(fields(part.refuses("hkrLeader", Map.of("outcome", "NAMED"))))
                .containsExactly("contributorId");
        assertThat(part.refuses("hkrOfficer", Map.of("outcome", "SELF")).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @Test
    void aListNeedsANumberForEveryGroup() {
        ContributionPath part = paths.part(coordinated("HKR"), "HKR").received().named();

        Problem nothing = part.refuses("hkrOfficer", Map.of());
        assertThat(fields(nothing)).hasSize(6).contains("content").contains("numbers");
        for (String amount : new String[] {"-1", "1.5", "\"x\"", "99999999999"}) {
            assertThat(fields(part.refuses("hkrOfficer", numbers(ContributionPath.NUMBERS.replace("21", amount)))))
                    .containsExactly("numbers");
        }
        String noText = ContributionPath.NUMBERS.replaceAll(",\"description\":\"[^\"]*\"", "");
        assertThat(part.refuses("hkrOfficer", numbers(noText)).getMessage()).contains("ghi rõ");
        assertThat(part.refuses("hkrOfficer", numbers(ContributionPath.NUMBERS.replace("ORPHAN", "STRANGER")))
                        .faults())
                .hasSize(2);
        assertThat(fields(part.refuses("hkrOfficer", numbers("{")))).containsExactly("numbers");
        part.contributed().stands(ContributionProgress.IN_PROGRESS, "signContribution");
    }

    @Test
    void whereNoListIsRequiredNoNumbersAreTaken() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SLDTBXH", "REVIEW");
        directive.withArray("/assignments/0/coordinating").add("HKR");
        ContributionPath part =
                paths.part(paths.given(directive), "HKR").received().named();

        assertThat(fields(part.refuses("hkrOfficer", numbers(ContributionPath.NUMBERS))))
                .containsExactly("numbers");
        part.contributed().signed().stands(ContributionProgress.SIGNED, null);
    }

    @Test
    void aContributionIsReturnedTakenBackAndSignedByAnother() {
        ContributionPath part =
                paths.part(coordinated("HKR"), "HKR").received().named().contributed();

        assertThat(part.refuses("hkrOfficer", Map.of("outcome", "SIGNED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(fields(part.refuses("hkrLeader", Map.of("outcome", "RETURNED"))))
                .containsExactly("note");
        assertThat(fields(part.refuses("hkrLeader", Map.of("outcome", "SIGNED", "signatureForm", "X"))))
                .containsExactly("signatureForm");
        assertThat(part.refuses("hkrClerk", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        part.acts("hkrLeader", Map.of("outcome", "RETURNED", "note", "Bổ sung số hộ."))
                .stands(ContributionProgress.IN_PROGRESS, "contribute");
        part.contributed()
                .acts("hkrOfficer", Map.of("outcome", "WITHDRAWN"))
                .stands(ContributionProgress.IN_PROGRESS, "contribute");
        part.contributed().acts("hkrLeader", Map.of("outcome", "SIGNED", "signatureForm", "KT"));

        Round round = rounds.ofContribution(part.id()).get(0);
        assertThat(round.signatureForm()).isEqualTo("KT");
        assertThat(round.contentSha256()).hasSize(64);
        assertThat(round.numbers()).hasSize(6);
    }

    @Test
    void whoContributedDoesNotSignThoughHeIsALeader() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "SLDTBXH");
        ContributionPath part = paths.part(paths.given(directive), "SLDTBXH")
                .received()
                .acts("sldtbxhLeader", Map.of("outcome", "NAMED", "contributorId", "sldtbxhLeader2"));
        part.acts("sldtbxhLeader2", part.values());

        assertThat(part.refuses("sldtbxhLeader2", Map.of("outcome", "SIGNED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        part.signed().stands(ContributionProgress.SIGNED, null);
    }

    @Test
    void theContributorChangesWithHisTask() {
        ObjectNode directive = DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "SLDTBXH");
        AssignmentPath path = paths.given(directive);
        ContributionPath part = paths.part(path, "SLDTBXH").received().named();

        tasks.reassign(office.actor("sldtbxhLeader"), part.taskId(), "sldtbxhOfficer2");

        assertThat(part.part().handlerId()).isEqualTo("sldtbxhOfficer2");
        assertThat(path.assignment().handlerId()).isNull();
        part.acts("sldtbxhOfficer2", part.values()).stands(ContributionProgress.IN_PROGRESS, "signContribution");
    }

    @Test
    void aSupplementIsANewRoundThatShowsWhatChanged() {
        AssignmentPath path = consolidating("HKR", "HNH");
        ContributionPath named = paths.part(path, "HKR").done();
        ContributionPath himself =
                paths.part(path, "HNH").received().leaderHimself().contributedAndSigned();

        for (ContributionPath part : List.of(named, himself)) {
            supplement("sldtbxhOfficer", part, "Rà soát thêm 2 xã.");
            part.stands(ContributionProgress.SUPPLEMENT_REQUESTED, part == named ? "contribute" : "contributeAndSign");
        }
        assertThat(fields(path.refuses("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED"))))
                .containsExactly("outcome");
        Map<String, Object> more =
                Map.of("content", "Đã rà soát 13 xã.", "numbers", ContributionPath.NUMBERS.replace("21", "25"));
        named.acts("hkrOfficer", more).signed();
        himself.acts("hnhLeader", more);

        ContributionBoard.Line line = board("vpubOfficer", path).lines().get(0);
        assertThat(line.rounds()).hasSize(2);
        assertThat(line.rounds().get(1).request()).isEqualTo("Rà soát thêm 2 xã.");
        assertThat(line.rounds().get(1).changes()).containsExactly(new SignedRound.Change("POOR_HOUSING", 21, 25));
        assertThat(line.rounds().get(0).content()).isEqualTo("Đã rà soát 11 xã.");
        assertThat(board("vpubOfficer", path).totals())
                .contains(new ContributionBoard.Total("POOR_HOUSING", "Hộ có nhà ở tạm bợ, dột nát", 50));
        path.acts("sldtbxhOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void onlyTheLeadAsksAndUrgesAndOnlyWhereItMakesSense() {
        AssignmentPath path = consolidating("HKR", "HNH");
        ContributionPath signed = paths.part(path, "HKR").done();
        ContributionPath missing = paths.part(path, "HNH");

        assertThat(supplementStatus("sldtbxhOfficer", missing, "Thêm.")).isEqualTo(409);
        assertThat(supplementStatus("sldtbxhOfficer", signed, " ")).isEqualTo(422);
        assertThat(supplementStatus("sldtbxhOfficer2", signed, "Thêm.")).isEqualTo(403);
        assertThat(supplementStatus("hkrLeader", signed, "Thêm.")).isEqualTo(403);
        assertThat(supplementStatus("hnhLeader", signed, "Thêm.")).isEqualTo(404);
        assertThat(supplementStatus("sgddtLeader", signed, "Thêm.")).isEqualTo(404);
        assertThat(supplementStatus("vpubOfficer", signed, "Thêm.")).isEqualTo(403);
        assertThat(urgeStatus("sldtbxhOfficer", signed)).isEqualTo(409);
        assertThat(urgeStatus("hnhOfficer", missing)).isEqualTo(403);
        assertThat(urgeStatus("sldtbxhLeader", missing)).isEqualTo(204);
        assertThat(urgeStatus("sldtbxhOfficer", missing)).as("once a day").isEqualTo(409);

        assertThat(missing.part().timesUrged()).isEqualTo(1);
        assertThat(events.ofAssignment(office.actor("hkrOfficer"), path.id()))
                .noneMatch(event -> event.action().equals("URGED"));
        assertThat(events.ofAssignment(office.actor("hnhOfficer"), path.id()))
                .anyMatch(event -> event.action().equals("URGED"));
    }

    @Test
    void theLeadClosesWithoutTheLateOnesAndTheyAreTakenAllTheSame() {
        AssignmentPath path = consolidating("HKR", "HNH", "HDG");
        ContributionPath signed = paths.part(path, "HKR").done();
        ContributionPath late = paths.part(path, "HNH").received();
        ContributionPath later = paths.part(path, "HDG");
        assertThat(fields(path.refuses("sldtbxhOfficer", Map.of("outcome", "CLOSED_WITHOUT_LATE"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("sldtbxhOfficer", Map.of("note", "Đủ."))))
                .containsExactly("outcome");

        path.acts("sldtbxhOfficer", Map.of("outcome", "CLOSED_WITHOUT_LATE", "note", "Đã quá hạn báo cáo Tỉnh ủy."))
                .stands(Progress.IN_PROGRESS, "carryOut");

        signed.stands(ContributionProgress.ACCEPTED, null);
        late.stands(ContributionProgress.CLOSED_WITHOUT, "nameContributor");
        assertThat(late.part().closedReason()).isEqualTo("Đã quá hạn báo cáo Tỉnh ủy.");
        late.named().contributed().signed().stands(ContributionProgress.ACCEPTED, null);
        assertThat(late.part().takenLate()).isTrue();
        later.received().leaderHimself().contributedAndSigned().stands(ContributionProgress.ACCEPTED, null);
        assertThat(board("sldtbxhOfficer", path).missing()).isEmpty();
        assertThat(signed.part().takenLate()).isFalse();
    }

    @Test
    void nobodyIsLateWhereAllHaveSigned() {
        AssignmentPath path = consolidating("HKR");
        paths.part(path, "HKR").done();

        assertThat(fields(path.refuses(
                        "sldtbxhOfficer", Map.of("outcome", "CLOSED_WITHOUT_LATE", "note", "Không chờ nữa."))))
                .containsExactly("outcome");
        assertThat(path.refuses("sldtbxhLeader", Map.of("outcome", "CONSOLIDATED"))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(path.refuses("hkrLeader", Map.of("outcome", "CONSOLIDATED")).kind())
                .isEqualTo(Problem.Kind.NOT_VISIBLE);
    }

    @Test
    void everyPartEndsWithItsAssignment() {
        AssignmentPath path = consolidating("HKR", "HNH", "HDG", "HDH");
        paths.part(path, "HKR").done();
        paths.part(path, "HNH").received().named().contributed();
        ContributionPath supplemented = paths.part(path, "HDG").done();
        supplement("sldtbxhOfficer", supplemented, "Thêm.");

        engine.inTransaction(
                office.actor("vpubOfficer"),
                () -> followUp.endAnywhere(
                        Act.outsideTask(office.actor("vpubOfficer")), path.id(), "Không theo dõi nữa."));

        path.stands(Progress.FOLLOW_UP_ENDED, null);
        assertThat(paths.parts(path)).hasSize(4).allSatisfy(part -> part.stands(ContributionProgress.RECALLED, null));
    }

    @Test
    void aBoardShowsTheLeadAllAndACoordinatorItsOwnOnly() {
        AssignmentPath path = consolidating("HKR", "HNH");
        paths.part(path, "HKR").done();

        for (String person : new String[] {"sldtbxhOfficer", "sldtbxhClerk", "vpubLeader", "ubndLeader"}) {
            ContributionBoard board = board(person, path);
            assertThat(board.lines())
                    .extracting(ContributionBoard.Line::agencyCode)
                    .containsExactly("HKR", "HNH");
            assertThat(board.waitedFor()).isEqualTo(2);
            assertThat(board.signed()).isEqualTo(1);
            assertThat(board.totals())
                    .extracting(ContributionBoard.Total::total)
                    .containsExactly(4L, 7L, 0L, 21L, 2L, 1L);
            assertThat(board.missing()).singleElement().asString().contains("Ngọc Hồi");
            assertThat(board.lines().get(1).holder()).startsWith("Vào sổ văn bản đến – ");
        }
        ContributionBoard own = board("hnhOfficer", path);
        assertThat(own.lines()).extracting(ContributionBoard.Line::agencyCode).containsExactly("HNH");
        assertThat(own.totals()).isEmpty();
        assertThat(get("sgddtOfficer", path)).isEqualTo(404);
    }

    @Test
    void aPartHasADateOfItsOwnAndItsLatenessIsComputed() {
        AssignmentPath path = consolidating("HKR", "HNH");
        Contribution part = paths.part(path, "HKR").part();
        WorkingCalendar calendar = calendars.current();
        assertThat(part.dueOn())
                .isEqualTo(calendar.addWorkingDays(path.assignment().dueOn(), -5));

        clock.goTo(calendar.addWorkingDays(part.dueOn(), 3));

        ContributionBoard.Line line = board("sldtbxhOfficer", path).lines().get(0);
        assertThat(line.deadlineState()).isEqualTo("OVERDUE");
        assertThat(line.daysLate()).isEqualTo(3);
        paths.part(path, "HKR").done();
        clock.goTo(calendar.addWorkingDays(part.dueOn(), 9));
        assertThat(board("sldtbxhOfficer", path).lines().get(0).daysLate()).isEqualTo(3);
    }

    @Test
    void theFormShowsTheOwnPartAndTheBoard() {
        AssignmentPath path = consolidating("HKR", "HNH");
        ContributionPath part = paths.part(path, "HKR").received().named().contributed();

        JsonNode leader = context("hkrLeader", part.taskId()).at("/parts");
        assertThat(leader.at("/contribution/content").asText()).isEqualTo("Đã rà soát 11 xã.");
        assertThat(leader.has("contributions")).isFalse();
        // What is not signed is its agency's own.
        assertThat(context("sldtbxhOfficer", part.taskId())
                        .at("/parts/contribution/content")
                        .isNull())
                .isTrue();
        part.signed();
        JsonNode lead = context("sldtbxhOfficer", office.task(path.id()).taskId());
        assertThat(lead.at("/parts/contributions/lines/0/rounds/0/content").asText())
                .isEqualTo("Đã rà soát 11 xã.");
        assertThat(lead.at("/parts/contributions/mayCoordinate").asBoolean()).isTrue();
    }

    @Test
    void aDoneStepIsDoneOnce() {
        ContributionPath part = paths.part(coordinated("HKR"), "HKR").received().named();
        String task = part.taskId();
        part.contributed();

        Interface.Answer again = Interface.API.complete(port, "hkrOfficer", task, part.values());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("message").asText()).contains("đã được");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everySequenceFlowWasTaken(@Autowired TakenFlows flows, @Autowired RepositoryService repository) {
        String newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("contribution")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(flows.missing("contribution", repository.getBpmnModelInstance(newest)))
                .isEmpty();
    }

    private AssignmentPath coordinated(String... coordinators) {
        return paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", coordinators));
    }

    private AssignmentPath consolidating(String... coordinators) {
        return coordinated(coordinators)
                .received()
                .named()
                .planEntered()
                .stands(Progress.IN_PROGRESS, "consolidateContributions");
    }

    private void supplement(String personId, ContributionPath part, String request) {
        assertThat(supplementStatus(personId, part, request)).isEqualTo(204);
    }

    private int supplementStatus(String personId, ContributionPath part, String request) {
        return post(personId, "/api/contributions/" + part.id() + "/supplement", Map.of("request", request));
    }

    private int urgeStatus(String personId, ContributionPath part) {
        return post(personId, "/api/contributions/" + part.id() + "/urge", Map.of("note", "Đề nghị gửi sớm."));
    }

    private int post(String personId, String path, Map<String, String> body) {
        return rest.withBasicAuth(personId, "demo857")
                .postForEntity(path, body, String.class)
                .getStatusCode()
                .value();
    }

    private int get(String personId, AssignmentPath path) {
        return rest.withBasicAuth(personId, "demo857")
                .getForEntity("/api/assignments/" + path.id() + "/contributions", String.class)
                .getStatusCode()
                .value();
    }

    private ContributionBoard board(String personId, AssignmentPath path) {
        return rest.withBasicAuth(personId, "demo857")
                .getForObject("/api/assignments/" + path.id() + "/contributions", ContributionBoard.class);
    }

    private JsonNode context(String personId, String taskId) {
        return rest.withBasicAuth(personId, "demo857").getForObject("/api/tasks/" + taskId, JsonNode.class);
    }

    private static Map<String, Object> numbers(String numbers) {
        return Map.of("content", "Đã rà soát.", "numbers", numbers);
    }

    private static List<String> fields(Problem problem) {
        return problem.faults().stream().map(Fault::field).toList();
    }
}
