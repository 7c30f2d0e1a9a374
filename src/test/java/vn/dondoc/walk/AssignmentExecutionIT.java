package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Every sequence flow of {@code assignment-execution.bpmn} and {@code document-issuing.bpmn}, with what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssignmentExecutionIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    Events events;

    @Autowired
    FollowUp followUp;

    @Autowired
    EngineCalls engine;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    TakenFlows flows;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("assignmentExecution");
        flows.forget("documentIssuing");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void goesStraightToTheConfirmedReport() {
        AssignmentPath path = guidance();

        path.reported().stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
        path.confirmation("CONFIRMED").stands(Progress.COMPLETED, null);

        assertThat(actions(path))
                .containsExactly(
                        "GIVEN_OUT",
                        "ARRIVAL_REGISTERED",
                        "HANDLER_NAMED",
                        "PLAN_ENTERED",
                        "REPORT_DRAFTED",
                        "REPORT_SIGNED",
                        "REPORT_ISSUED",
                        "CONFIRMED");
    }

    @Test
    void anArrivalNeedsANumberAndADayThatCanBe() {
        AssignmentPath path = guidance();

        assertThat(fields(path.refuses("sgddtClerk", Map.of()))).containsExactly("arrivalNumber", "arrivedOn");
        assertThat(fields(path.refuses("sgddtClerk", Map.of("arrivalNumber", "1", "arrivedOn", "2024-01-02"))))
                .containsExactly("arrivedOn");
        assertThat(fields(path.refuses("sgddtClerk", Map.of("arrivalNumber", "1", "arrivedOn", "2999-01-02"))))
                .containsExactly("arrivedOn");
        assertThat(fields(path.refuses("sgddtClerk", Map.of("arrivalNumber", "1", "arrivedOn", "mai"))))
                .containsExactly("arrivedOn");
        assertThat(fields(path.refuses("sgddtClerk", Map.of("arrivalNumber", "1", "stranger", "x"))))
                .containsExactly("stranger");
        assertThat(path.refuses("sgddtOfficer", Map.of()).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(path.refuses("hnhClerk", Map.of()).kind()).isEqualTo(Problem.Kind.NOT_VISIBLE);
        assertThat(fields(path.refuses("sgddtClerk", Map.of("arrivalNumber", "1", "assignmentId", 1L))))
                .containsExactly("assignmentId");
        path.stands(Progress.NOT_RECEIVED, "registerArrival");
    }

    @Test
    void receivesTheAgencysOtherPartsInTheSameAct() {
        ObjectNode directive = DirectiveFixture.parts(Office.freshNumber(), "CASE", "HNH", "HNH", "HKR", "HNH");
        AssignmentPath first = paths.given(directive);
        List<AssignmentPath> parts = assignments.ofDirective(first.directiveId()).stream()
                .map(paths::of)
                .toList();

        first.acts("hnhClerk", Map.of("arrivalNumber", "9", "arrivedOn", first.today(), "otherPartsToo", true));

        first.stands(Progress.NOT_ASSIGNED, "nameHandler");
        parts.get(1).stands(Progress.NOT_ASSIGNED, "nameHandler");
        parts.get(2).stands(Progress.NOT_RECEIVED, "registerArrival");
        parts.get(3).stands(Progress.NOT_ASSIGNED, "nameHandler");
    }

    @Test
    void aDocumentIsInTheAgencysBookOnce() {
        AssignmentPath first = paths.given(DirectiveFixture.parts(Office.freshNumber(), "CASE", "HNH", "HNH"));
        AssignmentPath second =
                paths.of(assignments.ofDirective(first.directiveId()).get(1));
        first.received();

        second.acts("hnhClerk", Map.of()).stands(Progress.NOT_ASSIGNED, "nameHandler");

        assertThat(jdbc.sql("select count(*) from arrival where directive_id = :id")
                        .param("id", first.directiveId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgddtLeader", "hnhOfficer", "nobody", "sgddtClerk"})
    void someoneWhoCannotHandleItIsNotNamed(String personId) {
        AssignmentPath path = guidance().received();

        assertThat(fields(path.refuses("sgddtLeader", Map.of("outcome", "NAMED", "handlerId", personId))))
                .containsExactly("handlerId");
    }

    @Test
    void namingNeedsAnOutcomeAndAPerson() {
        AssignmentPath path = guidance().received();

        assertThat(fields(path.refuses("sgddtLeader", Map.of()))).containsExactly("outcome");
        assertThat(fields(path.refuses("sgddtLeader", Map.of("outcome", "RECEIVED"))))
                .containsExactly("outcome");
        assertThat(fields(path.refuses("sgddtLeader", Map.of("outcome", "NAMED"))))
                .containsExactly("handlerId");
        assertThat(path.refuses("sgddtLeader", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(path.refuses("sgddtOfficer", Map.of("outcome", "NAMED", "handlerId", "sgddtOfficer"))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
    }

    @Test
    void aLeaderMayHandleWhereAnotherLeaderIsLeftToSign() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named("sldtbxhLeader2");

        path.acts(
                "sldtbxhLeader2",
                Map.of("planNumber", Office.freshNumber(), "planIssuedOn", path.today(), "planSubject", "Kế hoạch"));
        path.acts("sldtbxhLeader2", Map.of("done", "Đã làm."));

        assertThat(path.refuses("sldtbxhLeader2", Map.of("outcome", "SIGNED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.signed().stands(Progress.IN_PROGRESS, "issueDocument");
    }

    @Test
    void comesBackAsNotTheirsAndIsUpheld() {
        AssignmentPath path = guidance().received();
        assertThat(fields(path.refuses("sgddtLeader", Map.of("outcome", "RETURNED"))))
                .containsExactly("note");
        path.returned().stands(Progress.RETURNED, "answerAgency");

        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "UPHELD"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("vpubOfficer", Map.of("note", "Giữ nguyên."))))
                .containsExactly("outcome");
        path.answered("UPHELD").stands(Progress.NOT_ASSIGNED, "nameHandler");
    }

    @Test
    void cannotComeBackAfterTheDaysOfTheTable() {
        AssignmentPath path = guidance().received();
        clock.goTo(path.assignment().receivedOn().plusDays(30));

        Problem problem = path.refuses("sgddtLeader", Map.of("outcome", "RETURNED", "note", "Không thuộc chức năng."));

        assertThat(fields(problem)).containsExactly("outcome");
        assertThat(problem.getMessage()).contains("2 ngày làm việc");
        path.instructionAsked().stands(Progress.INSTRUCTION_ASKED, "answerAgency");
        path.answered("INSTRUCTED").stands(Progress.NOT_ASSIGNED, "nameHandler");
    }

    @Test
    void goesToAnotherLeadThatTheSignerApproves() {
        AssignmentPath path = guidance().received().returned();
        for (String noLead : new String[] {"SGDDT", "NOWHERE"}) {
            assertThat(fields(path.refuses(
                            "vpubOfficer",
                            Map.of("outcome", "OTHER_LEAD_DRAFTED", "proposedLead", noLead, "note", "Đúng hơn."))))
                    .containsExactly("proposedLead");
        }
        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "OTHER_LEAD_DRAFTED", "note", "Đúng hơn."))))
                .containsExactly("proposedLead");
        path.otherLeadDrafted("HNH").stands(Progress.RETURNED, "decideLead");
        assertThat(path.refuses("ubndLeader2", Map.of("outcome", "APPROVED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(path.refuses("vpubOfficer", Map.of("outcome", "APPROVED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);

        path.leadDecided("APPROVED").stands(Progress.NOT_RECEIVED, "registerArrival");

        assertThat(path.assignment().leadCode()).isEqualTo("HNH");
        path.reported().confirmation("CONFIRMED").stands(Progress.COMPLETED, null);
    }

    @Test
    void staysWhereItIsIfTheSignerRefusesAnotherLead() {
        AssignmentPath path = guidance().received().instructionAsked().otherLeadDrafted("HNH");
        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "REFUSED"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("ubndLeader", Map.of()))).containsExactly("outcome");

        path.leadDecided("REFUSED").stands(Progress.INSTRUCTION_ASKED, "answerAgency");

        assertThat(path.assignment().proposedLeadCode()).isNull();
        path.answered("INSTRUCTED").stands(Progress.NOT_ASSIGNED, "nameHandler");
    }

    @Test
    void aQuestionOrADraftOfAnotherLeadIsTakenBackByWhoSentIt() {
        AssignmentPath path = guidance().received().returned();
        assertThat(path.refuses("sgddtClerk", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.withdrawn("sgddtLeader").stands(Progress.NOT_ASSIGNED, "nameHandler");

        path.instructionAsked().otherLeadDrafted("HNH").withdrawn("vpubOfficer");

        path.stands(Progress.INSTRUCTION_ASKED, "answerAgency");
        assertThat(path.assignment().proposedLeadCode()).isNull();
    }

    @Test
    void waitsForCoordinationBeforeTheWorkItself() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "REVIEW");
        directive.withArray("/assignments/0/coordinating").add("HKR");
        AssignmentPath path = paths.given(directive)
                .received()
                .named()
                .planEntered()
                .stands(Progress.IN_PROGRESS, "consolidateContributions");

        paths.parts(path).get(0).done();
        path.acts("sgddtOfficer", Map.of("outcome", "CONSOLIDATED")).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void waitsForTheDecisionOnAProposal() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "REVIEW");
        ((ObjectNode) directive.at("/assignments/0")).put("proposalRequired", true);
        AssignmentPath path =
                paths.given(directive).received().named().planEntered().stands(Progress.IN_PROGRESS, "draftProposal");

        proposals
                .of(path)
                .submitted()
                .decided("ubndLeader", "outcome", "APPROVED", "signatureForm", "KT")
                .decisionIssued();

        path.stands(Progress.IN_PROGRESS, "carryOut");
    }

    @Test
    void aPlanNeedsNumberDayAndSubject() {
        AssignmentPath path = guidance().received().named();

        assertThat(fields(path.refuses("sgddtOfficer", Map.of())))
                .containsExactly("planNumber", "planSubject", "planIssuedOn");
        for (String day : new String[] {"2024-03-20", "2999-01-01"}) {
            assertThat(fields(path.refuses(
                            "sgddtOfficer", Map.of("planNumber", "1", "planSubject", "Kế hoạch", "planIssuedOn", day))))
                    .containsExactly("planIssuedOn");
        }
        assertThat(fields(path.refuses("sgddtOfficer", Map.of("planNumber", "9".repeat(51), "planSubject", "K"))))
                .containsExactly("planNumber");
        path.stands(Progress.IN_PROGRESS, "enterPlan");
    }

    @Test
    void aReportIsReturnedTakenBackAndSigned() {
        AssignmentPath path = guidance().received().named().planEntered();
        assertThat(fields(path.refuses("sgddtOfficer", Map.of("causes", "Thiếu kinh phí."))))
                .containsExactly("done");
        path.drafted().stands(Progress.IN_PROGRESS, "signReport");

        assertThat(fields(path.refuses("sgddtLeader", Map.of("outcome", "RETURNED"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("sgddtLeader", Map.of("outcome", "SIGNED", "signatureForm", "X"))))
                .containsExactly("signatureForm");
        path.acts("sgddtLeader", Map.of("outcome", "RETURNED", "note", "Bổ sung số liệu."))
                .stands(Progress.IN_PROGRESS, "carryOut");
        path.drafted().withdrawn("sgddtOfficer").stands(Progress.IN_PROGRESS, "carryOut");
        path.drafted().signed().stands(Progress.IN_PROGRESS, "issueDocument");
    }

    @Test
    void aReportIsIssuedWithNumberDayAndRecipients() {
        AssignmentPath other = guidance().reported();
        String taken = jdbc.sql("select max(number) from issued_document where assignment_id = :id and kind = 'REPORT'")
                .param("id", other.id())
                .query(String.class)
                .single();
        AssignmentPath path =
                guidance().received().named().planEntered().drafted().signed();

        assertThat(fields(path.refuses("sgddtClerk", Map.of("outcome", "ISSUED"))))
                .containsExactly("documentNumber", "recipients", "issuedOn");
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        assertThat(fields(path.refuses("sgddtClerk", Map.of("documentNumber", "0/BC", "issuedOn", yesterday))))
                .containsExactly("recipients", "issuedOn");
        assertThat(fields(path.refuses(
                        "sgddtClerk", Map.of("documentNumber", taken, "issuedOn", path.today(), "recipients", "UBND"))))
                .containsExactly("documentNumber");
        assertThat(path.refuses("sgddtLeader", path.issue()).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.issued().stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
    }

    @Test
    void aSignatureAndAnIssueAreTakenBackByWhoGaveThem() {
        AssignmentPath path =
                guidance().received().named().planEntered().drafted().signed();
        assertThat(path.refuses("sgddtOfficer", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        path.withdrawn("sgddtLeader").stands(Progress.IN_PROGRESS, "signReport");
        path.signed().issued().stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
        assertThat(path.refuses("sgddtLeader", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);

        path.withdrawn("sgddtClerk").stands(Progress.IN_PROGRESS, "issueDocument");

        assertThat(path.assignment().resultIssuedOn()).isNull();
        path.issued().confirmation("CONFIRMED").stands(Progress.COMPLETED, null);
        assertThat(actions(path)).containsOnlyOnce("CONFIRMED");
    }

    @Test
    void isDoneAgainAndItsDateStays() {
        AssignmentPath path = guidance().reported();
        LocalDate dueOn = path.assignment().dueOn();
        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "REDO"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("vpubOfficer", Map.of()))).containsExactly("outcome");
        assertThat(path.refuses("vpubOfficer2", Map.of("outcome", "CONFIRMED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);

        path.confirmation("REDO").stands(Progress.REDO, "carryOut");

        assertThat(path.assignment().dueOn()).isEqualTo(dueOn);
        assertThat(path.assignment().resultIssuedOn()).isNull();
        path.drafted().stands(Progress.REDO, "signReport");
        path.signed().issued().confirmation("CONFIRMED").stands(Progress.COMPLETED, null);
    }

    @Test
    void aStandingAssignmentWaitsForItsNextPeriod() {
        AssignmentPath path = paths.given("SGDDT", "STANDING").reported();
        ReportPeriod next = period(path).next();
        path.confirmation("CONFIRMED").stands(Progress.IN_PROGRESS, null);

        clock.goTo(next.from());
        ladderStep(path);

        path.stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(path.assignment().periodFrom()).isEqualTo(next.from());
        assertThat(owed(path)).containsExactly(next.from());
        path.reportedAgain().stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
    }

    @Test
    void aStandingAssignmentGoesOnAtOnceIfTheNextPeriodHasBegun() {
        AssignmentPath path = paths.given("SGDDT", "STANDING").reported();
        ReportPeriod next = period(path).next();
        clock.goTo(next.from());
        path.confirmation("CONFIRMED").stands(Progress.IN_PROGRESS, "carryOut");

        ladderStep(path);

        path.stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(owed(path)).containsExactly(next.from());
    }

    @Test
    void aPeriodThatIsConfirmedBeforeTheTimerLookedIsNotOwedAgain() {
        AssignmentPath path = paths.given("SGDDT", "STANDING").reported();
        ReportPeriod second = period(path).next();
        clock.goTo(second.from());
        path.confirmation("CONFIRMED").reportedAgain().confirmation("CONFIRMED");
        path.stands(Progress.IN_PROGRESS, null);
        assertThat(owed(path)).isEmpty();

        clock.goTo(second.next().from());
        ladderStep(path);

        path.stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(owed(path)).containsExactly(second.next().from());
    }

    @Test
    void periodsThatPassedMeanwhileAreAllOwed() {
        AssignmentPath path = paths.given("SGDDT", "STANDING").reported().confirmation("CONFIRMED");
        ReportPeriod second = period(path).next();
        clock.goTo(second.next().from());

        ladderStep(path);

        assertThat(owed(path)).containsExactly(second.from(), second.next().from());
        path.reportedAgain().confirmation("CONFIRMED").stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(path.assignment().periodFrom()).isEqualTo(second.next().from());
    }

    @Test
    void theTimerOfAnOrdinaryAssignmentChangesNothing() {
        AssignmentPath path = guidance();
        ladderStep(path);

        path.stands(Progress.NOT_RECEIVED, "registerArrival");
    }

    @Test
    void aStandingAssignmentEndsWithItsReport() {
        AssignmentPath path = paths.given("SGDDT", "STANDING").reported();
        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "CONFIRMED_AND_ENDED"))))
                .containsExactly("note");

        path.confirmation("CONFIRMED_AND_ENDED").stands(Progress.FOLLOW_UP_ENDED, null);

        assertThat(owed(path)).isEmpty();
    }

    @Test
    void onlyAStandingAssignmentEndsWithItsReport() {
        AssignmentPath path = guidance().reported();

        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "CONFIRMED_AND_ENDED", "note", "Đủ."))))
                .containsExactly("outcome");
    }

    @Test
    void theOfficeEndsTheFollowUpWhereverThePathIs() {
        AssignmentPath path =
                guidance().received().named().planEntered().drafted().signed();
        Act act = Act.outsideTask(office.actor("vpubOfficer"));
        assertThat(fields(paths.records.refused(path.directiveId(), () -> end(act, path, null))))
                .containsExactly("note");

        end(act, path, "Văn bản được thay thế.");

        path.stands(Progress.FOLLOW_UP_ENDED, null);
        assertThat(actions(path)).endsWith("FOLLOW_UP_ENDED");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowHasBeenTaken() {
        for (String key : new String[] {"assignmentExecution", "documentIssuing"}) {
            String definition = repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThat(flows.missing(key, repositoryService.getBpmnModelInstance(definition)))
                    .isEmpty();
        }
    }

    private AssignmentPath guidance() {
        return paths.given("SGDDT", "GUIDANCE");
    }

    private void end(Act act, AssignmentPath path, String reason) {
        engine.inTransaction(act.actor(), () -> followUp.endAnywhere(act, path.id(), reason));
    }

    private void ladderStep(AssignmentPath path) {
        Job timer = managementService
                .createJobQuery()
                .processInstanceId(path.assignment().processInstanceId())
                .singleResult();
        managementService.executeJob(timer.getId());
    }

    private static ReportPeriod period(AssignmentPath path) {
        Assignment assignment = path.assignment();
        return ReportPeriod.containing(ReportCycle.QUARTER, assignment.periodTo());
    }

    private List<LocalDate> owed(AssignmentPath path) {
        return jdbc.sql(
                        "select period_from from obligation where assignment_id = :id and fulfilled_on is null order by 1")
                .param("id", path.id())
                .query(LocalDate.class)
                .list();
    }

    private List<String> actions(AssignmentPath path) {
        return events.ofAssignment(office.actor("vpubOfficer"), path.id()).stream()
                .map(RecordedEvent::action)
                .toList();
    }

    private static List<String> fields(Problem problem) {
        assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        return problem.faults().stream().map(Fault::field).toList();
    }
}
