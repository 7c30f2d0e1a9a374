package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Progress;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Every sequence flow of {@code directive-execution.bpmn}, with what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectiveExecutionIT {

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    Records records;

    @Autowired
    DirectivePaths directivePaths;

    @Autowired
    DirectiveChanges changes;

    @Autowired
    Directives directives;

    @Autowired
    Assignments assignments;

    @Autowired
    Events events;

    @Autowired
    FollowUp followUp;

    @Autowired
    EngineCalls engine;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TakenFlows flows;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("directiveExecution");
    }

    @Test
    void endsWhenTheLastOfItsAssignmentsHasEnded() {
        long id = office.giveOut(DirectiveFixture.parts(Office.freshNumber(), "CASE", "SGDDT", "HNH"));
        AssignmentPath first = paths.of(assignments.ofDirective(id).get(0));
        AssignmentPath second = paths.of(assignments.ofDirective(id).get(1));

        first.reported().confirmation("CONFIRMED");
        assertThat(steps(id)).isEmpty();
        Act officer = Act.outsideTask(office.actor("vpubOfficer"));
        engine.inTransaction(officer.actor(), () -> followUp.endAnywhere(officer, second.id(), "Không còn phù hợp."));
        second.stands(Progress.FOLLOW_UP_ENDED, null);

        directivePaths
                .of(id)
                .stands(DirectiveState.CONSOLIDATING, "consolidateReport")
                .reported()
                .stands(DirectiveState.CONSOLIDATED, "endFollowUp");
        assertThat(fields(refuses(id, "vpubOfficer", Map.of()))).containsExactly("note");
        assertThat(refuses(id, "vpubOfficer2", Map.of("note", "Xong.")).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        acts(id, "vpubOfficer", Map.of("note", "Các nhiệm vụ đã hoàn thành."));

        assertThat(directive(id).state()).isEqualTo(DirectiveState.ENDED);
        assertThat(records.of(id)).noneMatch(line -> line.startsWith("engine") || line.startsWith("open_task"));
    }

    @Test
    void aBreakDownIsReturnedAndTakenBack() {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        long id = office.register(json);
        Map<String, Object> breakDown = Map.of("directive", json.toString());

        acts(id, "vpubOfficer", breakDown);
        assertThat(fields(refuses(id, "vpubLeader", Map.of("outcome", "RETURNED"))))
                .containsExactly("note");
        assertThat(fields(refuses(id, "vpubLeader", Map.of()))).containsExactly("outcome");
        assertThat(refuses(id, "vpubClerk", Map.of("outcome", "WITHDRAWN")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        acts(id, "vpubLeader", Map.of("outcome", "RETURNED", "note", "Tách thêm."));
        assertThat(directive(id).state()).isEqualTo(DirectiveState.ENTERED);
        acts(id, "vpubOfficer", breakDown);
        acts(id, "vpubOfficer", Map.of("outcome", "WITHDRAWN"));
        assertThat(steps(id)).containsExactly("breakDownDirective");
        acts(id, "vpubOfficer", breakDown);
        acts(id, "vpubLeader", Map.of("outcome", "GIVEN_OUT"));

        assertThat(directive(id).state()).isEqualTo(DirectiveState.GIVEN_OUT);
        assertThat(events.ofDirective(id).stream().map(RecordedEvent::action))
                .containsExactly(
                        "DIRECTIVE_REGISTERED",
                        "BROKEN_DOWN",
                        "BREAK_DOWN_RETURNED",
                        "BROKEN_DOWN",
                        "WITHDRAWN",
                        "BROKEN_DOWN",
                        "GIVEN_OUT");
    }

    @Test
    void aBreakDownCorrectsWhatWasEntered() {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        long id = office.register(json);
        json.put("subject", "Trích yếu đã sửa").put("number", Office.freshNumber());

        acts(id, "vpubOfficer", Map.of("directive", json.toString()));

        assertThat(directive(id).subject()).isEqualTo("Trích yếu đã sửa");
        assertThat(directive(id).number()).isEqualTo(json.get("number").asText());
    }

    @Test
    void whatIsInferredHasToBeConfirmed() {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        json.put("reportTo", "Bí thư Tỉnh ủy").putObject("basis").put("reportTo", "INFERRED");
        long id = office.register(json);

        assertThat(fields(refuses(id, "vpubOfficer", Map.of("directive", json.toString()))))
                .containsExactly("reportTo");
        acts(id, "vpubOfficer", Map.of("directive", json.toString(), "confirmedFacts", "reportTo"));

        assertThat(steps(id)).containsExactly("giveOutAssignments");
    }

    @Test
    void aBreakDownWithoutPartsOrWithFaultyOnesIsRefused() {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        long id = office.register(json);
        assertThat(fields(refuses(id, "vpubOfficer", Map.of()))).containsExactly("directive");
        assertThat(fields(refuses(id, "vpubOfficer", Map.of("directive", "{")))).containsExactly("");
        assertThat(refuses(id, "vpubOfficer2", Map.of("directive", json.toString()))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);

        json.withArray("assignments").removeAll();
        assertThat(fields(refuses(id, "vpubOfficer", Map.of("directive", json.toString()))))
                .containsExactly("assignments");
    }

    @Test
    void aReportGoesBackAndForthUntilItIsIssued() {
        DirectivePaths.Path path = directivePaths.given("CASE", "SGDDT", "HNH").begun();

        path.drafted().withdrawn("vpubOfficer").stands(DirectiveState.CONSOLIDATING, "consolidateReport");
        path.drafted().acts("vpubLeader", Map.of("outcome", "RETURNED", "note", "Nêu rõ số liệu."));
        path.drafted().slipSigned().withdrawn("vpubLeader");
        path.stands(DirectiveState.CONSOLIDATING, "signConsolidationSlip").slipSigned();
        path.acts("ubndLeader", Map.of("outcome", "SENT_BACK", "note", "Bổ sung kiến nghị."));
        path.slipSigned().signed().withdrawn("ubndLeader");
        path.stands(DirectiveState.CONSOLIDATING, "signConsolidatedReport").signed();
        path.issued().stands(DirectiveState.GIVEN_OUT, null);

        path.begun().drafted().partEnded(1).partEnded(2).slipSigned().signed().issued();
        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport").reported();
        path.stands(DirectiveState.CONSOLIDATED, "endFollowUp").withdrawn("vpubClerk");
        path.stands(DirectiveState.CONSOLIDATING, "issueDocument").issued();
        path.stands(DirectiveState.CONSOLIDATED, "endFollowUp");
        path.changed(act -> changes.addAssignment(act, path.id(), DirectivePaths.draft("SYT"), "Bút phê 20/3/2024"));
        path.stands(DirectiveState.GIVEN_OUT, null).begun().drafted();
        path.changed(act -> changes.addAssignment(act, path.id(), DirectivePaths.draft("SYT"), "Bút phê 21/3/2024"));
        path.stands(DirectiveState.CONSOLIDATING, "consolidateReport");
        path.changed(act -> changes.recall(act, path.id(), "Ban hành nhầm.", "Công văn 12/UBND-KGVX ngày 22/3/2024"));
        path.stands(DirectiveState.RECALLED, null);
    }

    @Test
    void theDirectivesOwnTimerChangesNothing() {
        long id = office.register(DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE"));

        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(directive(id).processInstanceId())
                .singleResult()
                .getId());

        assertThat(steps(id)).containsExactly("breakDownDirective");
        assertThat(directive(id).state()).isEqualTo(DirectiveState.ENTERED);
    }

    /** "No date" is the word of the document or the Office; a file that names the table means the table's date. */
    @ParameterizedTest
    @CsvSource({",POLICY", "POLICY,POLICY", "OFFICE,OFFICE", "TEXT,TEXT"})
    void theTableSetsADateUnlessSomebodySaysThatThereIsNone(String basis, Basis expected) {
        ObjectNode json = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        if (basis != null) {
            ((ObjectNode) json.path("assignments").get(0)).putObject("basis").put("deadline", basis);
        }

        Assignment given = paths.given(json).assignment();

        assertThat(given.deadlineBasis()).isEqualTo(expected);
        assertThat(given.dueOn() != null).isEqualTo(expected == Basis.POLICY);
        assertThat(given.deadlineRule() != null).isEqualTo(expected == Basis.POLICY);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowHasBeenTaken() {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("directiveExecution")
                .latestVersion()
                .singleResult()
                .getId();
        assertThat(flows.missing("directiveExecution", repositoryService.getBpmnModelInstance(definition)))
                .isEmpty();
    }

    private void acts(long id, String personId, Map<String, Object> values) {
        office.complete(personId, office.directiveTask(id).taskId(), values);
    }

    private Problem refuses(long id, String personId, Map<String, Object> values) {
        return records.refused(id, () -> acts(id, personId, new HashMap<>(values)));
    }

    private List<String> steps(long id) {
        return office.directiveSteps(id);
    }

    private Directive directive(long id) {
        return directives.find(id).orElseThrow();
    }

    private static List<String> fields(Problem problem) {
        assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        return problem.faults().stream().map(Fault::field).toList();
    }
}
