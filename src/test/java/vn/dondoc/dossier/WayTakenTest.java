package vn.dondoc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import vn.dondoc.assignment.Progress;
import vn.dondoc.monitoring.PathStep;
import vn.dondoc.monitoring.Stay;
import vn.dondoc.workflow.ProcessDrawing;
import vn.dondoc.workflow.ProcessDrawings;

/** Steps on record, as the way that they took over the diagram. */
class WayTakenTest {

    private static final Instant START = Instant.parse("2024-03-18T02:00:00Z");
    private static final ProcessDrawing TODAY = drawing("processes/assignment-execution.bpmn");
    private static final ProcessDrawing RELEASED = drawing("src/test/resources/released/assignment-execution.bpmn");

    @Test
    void everyFlowNodeIsDrawnInsideTheBounds() {
        assertThat(TODAY.shapes()).extracting(ProcessDrawing.Shape::kind).contains("lane", "userTask", "callActivity");
        assertThat(TODAY.shapes()).allSatisfy(shape -> {
            assertThat(shape.box().x() + shape.box().width())
                    .isLessThanOrEqualTo(TODAY.bounds().x() + TODAY.bounds().width());
            assertThat(shape.box().y()).isGreaterThanOrEqualTo(TODAY.bounds().y());
        });
        assertThat(TODAY.lines()).hasSize(36).allSatisfy(line -> assertThat(line.points())
                .hasSizeGreaterThan(1));
    }

    @Test
    void fromStopToStopByTheWayBetweenThem() {
        List<Passage> passages = Passages.of(
                stays(PathStep.REGISTER_ARRIVAL, PathStep.NAME_HANDLER, PathStep.ENTER_PLAN, PathStep.CARRY_OUT), true);

        assertThat(WayTaken.over(TODAY, passages, Progress.IN_PROGRESS))
                .contains(
                        "flow_assignmentGiven_registerArrival",
                        "gateway_handlerNamed",
                        "flow_coordinatorsNamed_proposalRequired",
                        "flow_proposalRequired_carryOut",
                        "userTask_carryOut")
                .doesNotContain(
                        "flow_handlerNamed_answerAgency",
                        "userTask_consolidateContributions",
                        "serviceTask_startProposal",
                        "userTask_signReport",
                        "intermediateEvent_nextStepReached");
    }

    /** The papers of a proposal are issued like a report, and are none. */
    @Test
    void aProposalIsOneWaitWithAllThatBelongsToIt() {
        List<Passage> passages = Passages.of(
                stays(
                        PathStep.ENTER_PLAN,
                        PathStep.CONSOLIDATE_CONTRIBUTIONS,
                        PathStep.DRAFT_PROPOSAL,
                        PathStep.SIGN_PROPOSAL,
                        PathStep.ISSUE_DOCUMENT,
                        PathStep.EXAMINE_PROPOSAL,
                        PathStep.CARRY_OUT,
                        PathStep.SIGN_REPORT,
                        PathStep.ISSUE_DOCUMENT),
                true);

        assertThat(passages)
                .extracting(Passage::element)
                .containsExactly(
                        "userTask_enterPlan",
                        "userTask_consolidateContributions",
                        "intermediateEvent_coordinationEnded",
                        "userTask_carryOut",
                        "userTask_signReport",
                        "callActivity_issueReport");
        assertThat(passages.get(2).until()).isEqualTo(passages.get(3).since());
        assertThat(WayTaken.over(TODAY, passages, Progress.IN_PROGRESS))
                .contains("serviceTask_startProposal", "flow_coordinationEnded_carryOut")
                .doesNotContain("flow_proposalRequired_carryOut");
    }

    @Test
    void whereNothingLiesOpenItWaits() {
        List<Stay> proposed = ended(stays(PathStep.ENTER_PLAN, PathStep.DRAFT_PROPOSAL));
        assertThat(last(Passages.of(proposed, true)).until()).isNull();

        List<Stay> confirmed = ended(stays(PathStep.CARRY_OUT, PathStep.CONFIRM_RESULT));
        assertThat(last(Passages.of(confirmed, true)))
                .isEqualTo(new Passage(
                        "intermediateEvent_reportPeriodBegun",
                        "Chờ kỳ báo cáo mới",
                        null,
                        START.plusSeconds(7200),
                        null));
        assertThat(last(Passages.of(confirmed, false)).element()).isEqualTo("userTask_confirmResult");
    }

    @Test
    void aPeriodThatWasWaitedForIsPassedAndAResultToBeDoneAgainGoesStraightBack() {
        Stay confirm = new Stay(PathStep.CONFIRM_RESULT, "VPUB", START, START.plusSeconds(60));
        Stay later = new Stay(PathStep.CARRY_OUT, "SNV", START.plusSeconds(86_400), null);
        Stay atOnce = new Stay(PathStep.CARRY_OUT, "SNV", START.plusSeconds(61), null);

        assertThat(WayTaken.over(TODAY, Passages.of(List.of(confirm, later), true), Progress.IN_PROGRESS))
                .contains("flow_reportPeriodBegun_carryOut")
                .doesNotContain("flow_resultConfirmed_carryOut");
        assertThat(WayTaken.over(TODAY, Passages.of(List.of(confirm, atOnce), true), Progress.REDO))
                .contains("flow_resultConfirmed_carryOut")
                .doesNotContain("flow_reportPeriodBegun_carryOut");
    }

    @Test
    void itEndsWhereItEnded() {
        List<Passage> confirmed = Passages.of(ended(stays(PathStep.CONFIRM_RESULT)), false);
        assertThat(WayTaken.over(TODAY, confirmed, Progress.COMPLETED))
                .contains("flow_resultConfirmed_assignmentEnded", "endEvent_assignmentEnded")
                .doesNotContain("endEvent_followUpEnded");
        assertThat(WayTaken.over(TODAY, confirmed, Progress.RECALLED))
                .contains("startEvent_followUpEnded", "endEvent_followUpEnded")
                .doesNotContain("endEvent_assignmentEnded");
    }

    /** A model of an earlier release draws its own way between the same stops. */
    @Test
    void anOlderVersionIsGoneOverAsItIsDrawn() {
        List<Passage> passages = Passages.of(
                stays(PathStep.REGISTER_ARRIVAL, PathStep.NAME_HANDLER, PathStep.ENTER_PLAN, PathStep.CARRY_OUT), true);
        Set<String> taken = WayTaken.over(RELEASED, passages, Progress.IN_PROGRESS);

        assertThat(taken).contains("gateway_fork", "gateway_coordinationRequired", "userTask_carryOut");
        assertThat(taken).doesNotContain("gateway_proposalRequired");
    }

    private static Passage last(List<Passage> passages) {
        return passages.get(passages.size() - 1);
    }

    /** One an hour, each begun as the one before ended; the last is open. */
    private static List<Stay> stays(PathStep... steps) {
        return IntStream.range(0, steps.length)
                .mapToObj(index -> new Stay(
                        steps[index],
                        "SNV",
                        START.plusSeconds(3600L * index),
                        index == steps.length - 1 ? null : START.plusSeconds(3600L * (index + 1))))
                .toList();
    }

    private static List<Stay> ended(List<Stay> stays) {
        return stays.stream()
                .map(stay -> new Stay(
                        stay.step(),
                        stay.agencyCode(),
                        stay.since(),
                        stay.since().plusSeconds(3600)))
                .toList();
    }

    private static ProcessDrawing drawing(String file) {
        return ProcessDrawings.draw("any", Bpmn.readModelFromFile(new File(file)));
    }
}
