package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.OpinionState;
import vn.dondoc.proposal.Opinions;
import vn.dondoc.proposal.ProposalState;
import vn.dondoc.proposal.ProposalView;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.TaskActions;

/** Every sequence flow of {@code proposal.bpmn} and {@code opinion.bpmn}, with what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProposalIT {

    @Autowired
    ProposalPaths paths;

    @Autowired
    Office office;

    @Autowired
    Opinions opinions;

    @Autowired
    FollowUp followUp;

    @Autowired
    EngineCalls engine;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TakenFlows flows;

    @Autowired
    TaskActions tasks;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    Events events;

    @Autowired
    TestRestTemplate rest;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("proposal");
        flows.forget("opinion");
    }

    @Test
    void goesStraightToTheIssuedDecision() {
        ProposalPath path = paths.begun().stands(ProposalState.DRAFTING, "draftProposal");

        path.drafted(ProposalPath.text()).stands(ProposalState.ASKING, "draftOpinion");
        path.answered("bdt", "AGREE_WITH_CHANGES").stands(ProposalState.EXPLAINING, "explainOpinions");
        path.explained(ProposalPath.text("content", "Đã sửa theo ý kiến."), "ACCEPTED")
                .stands(ProposalState.SIGNING, "signProposal");
        path.signed().stands(ProposalState.ISSUING, "issueDocument");
        path.issued().stands(ProposalState.EXAMINING, "examineProposal");
        path.examined().stands(ProposalState.SIGNING_SLIP, "signSlip");
        path.slipSigned().stands(ProposalState.DECIDING, "decideProposal");
        assertThat(office.task(path.assignment().id()).assigneeId()).isEqualTo("ubndLeader");
        path.decided("ubndLeader", "outcome", "APPROVED", "signatureForm", "KT")
                .stands(ProposalState.ISSUING_DECISION, "issueDocument");
        assertThat(office.task(path.assignment().id()).agencyCode()).isEqualTo("VPUB");
        path.decisionIssued().goesOn();

        ProposalView view = path.readBy("sldtbxhOfficer");
        assertThat(view.text().version()).isEqualTo(2);
        assertThat(view.signature().intact()).isTrue();
        assertThat(view.slip().signerName()).isNotBlank();
        assertThat(view.slip().sha256()).hasSize(64);
        assertThat(view.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo("APPROVED");
            assertThat(decision.number()).isNotBlank();
        });
        assertThat(view.authority().ruleId()).isEqualTo("rule_viceChair");
    }

    @Test
    void whoIsNotAskedDoesNotHoldItUp() {
        ProposalPath path = paths.begun("BDT", "bdtOfficer");

        path.drafted(ProposalPath.text()).stands(ProposalState.SIGNING, "signProposal");

        assertThat(opinions.ofProposal(path.id())).isEmpty();
        path.withdrawn("bdtOfficer", "signProposal").stands(ProposalState.DRAFTING, "draftProposal");
    }

    @Test
    void asksWhomTheTableNamesAndWhomTheDrafterAdds() {
        ProposalPath path = paths.begun();

        path.drafted(ProposalPath.text(
                        "amount", "1.000.000", "fundingSource", "Ngân sách tỉnh", "addedAgencies", "SYT STC"))
                .stands(ProposalState.ASKING, "draftOpinion", "draftOpinion", "draftOpinion");

        assertThat(opinions.ofProposal(path.id()))
                .extracting(opinion -> opinion.agencyCode() + " " + opinion.ruleId())
                .containsExactly("BDT rule_social", "STC rule_money", "SYT null");
        path.answered("stc", "DISAGREE").answered("bdt", "AGREE").stands(ProposalState.ASKING, "draftOpinion");
        path.answered("syt", "AGREE_WITH_CHANGES").stands(ProposalState.EXPLAINING, "explainOpinions");
    }

    @Test
    void aDraftNamesEveryFault() {
        ProposalPath path = paths.begun();

        assertThat(fields(path.refuses("sldtbxhOfficer", Map.of())))
                .containsExactly("content", "legalBasis", "beneficiaries", "amount", "agenciesConcerned");
        assertThat(fields(path.refuses("sldtbxhOfficer", ProposalPath.text("amount", "5000"))))
                .containsExactly("fundingSource");
        assertThat(fields(
                        path.refuses("sldtbxhOfficer", ProposalPath.text("amount", "1,5", "agenciesConcerned", "vài"))))
                .containsExactly("amount", "agenciesConcerned");
        assertThat(fields(path.refuses("sldtbxhOfficer", ProposalPath.text("addedAgencies", "SLDTBXH VPUB KHONGCO"))))
                .containsExactly("addedAgencies", "addedAgencies", "addedAgencies");
        assertThat(path.refuses("sldtbxhLeader", ProposalPath.text()).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(path.refuses("hnhOfficer", ProposalPath.text()).kind()).isEqualTo(Problem.Kind.NOT_VISIBLE);
        assertThat(fields(path.refuses("sldtbxhOfficer", Map.of("proposalId", 1L))))
                .containsExactly("proposalId");
    }

    @Test
    void anOpinionIsDraftedReturnedWithdrawnAndSigned() {
        ProposalPath path = paths.begun().drafted(ProposalPath.text());

        assertThat(fields(path.refuses("bdtOfficer", Map.of("outcome", "DISAGREE"))))
                .containsExactly("content");
        assertThat(path.refuses("stcOfficer", Map.of("outcome", "AGREE")).kind())
                .isEqualTo(Problem.Kind.NOT_VISIBLE);
        path.opinionActs("bdt", "Officer", Map.of("outcome", "AGREE"));
        assertThat(fields(path.refuses("bdtLeader", Map.of("outcome", "RETURNED"))))
                .containsExactly("note");
        path.opinionActs("bdt", "Leader", Map.of("outcome", "RETURNED", "note", "Nêu rõ hơn."));
        path.opinionActs("bdt", "Officer", Map.of("outcome", "DISAGREE", "content", "Trùng chính sách."));
        path.opinionActs("bdt", "Officer", Map.of("outcome", "WITHDRAWN"));
        path.answered("bdt", "AGREE_WITH_CHANGES").stands(ProposalState.EXPLAINING, "explainOpinions");

        assertThat(opinions.ofProposal(path.id())).singleElement().satisfies(opinion -> {
            assertThat(opinion.signatureForm()).isEqualTo("KT");
            assertThat(opinion.contentSha256()).hasSize(64);
        });
    }

    @Test
    void aLeaderWhoAnswersHimselfSignsInThatAct() {
        ProposalPath path = paths.begun().drafted(ProposalPath.text());

        tasks.reassign(office.actor("bdtLeader"), path.opinionTask("bdt").taskId(), "bdtLeader");
        path.opinionActs("bdt", "Leader", Map.of("outcome", "AGREE"));

        path.stands(ProposalState.EXPLAINING, "explainOpinions");
        assertThat(opinions.ofProposal(path.id()).get(0).signerName()).isNotBlank();
    }

    @Test
    void silenceIsRecordedOnTheWorkingDayAfterTheDueDate() {
        ProposalPath path = paths.begun()
                .drafted(ProposalPath.text("amount", "5.000.000", "fundingSource", "Ngân sách tỉnh"))
                .answered("stc", "AGREE");
        var waiting = opinions.ofProposal(path.id()).get(0);
        path.opinionActs("bdt", "Officer", Map.of("outcome", "AGREE"));
        Job silence = managementService
                .createJobQuery()
                .processInstanceId(waiting.processInstanceId())
                .singleResult();

        assertThat(LocalDate.ofInstant(silence.getDuedate().toInstant(), ZoneId.of("Asia/Ho_Chi_Minh")))
                .isEqualTo(calendars.current().addWorkingDays(waiting.dueOn(), 1));
        managementService.executeJob(silence.getId());

        path.stands(ProposalState.EXPLAINING, "explainOpinions");
        assertThat(path.readBy("sldtbxhOfficer").opinions())
                .extracting(ProposalView.OpinionLine::state)
                .containsExactly("SILENT", "GIVEN");
        assertThat(events.ofAssignment(
                        office.actor("vpubOfficer"), path.assignment().id()))
                .anyMatch(event -> event.action().equals("OPINION_SILENT")
                        && event.actorId().equals("system"));
    }

    @Test
    void everyOpinionIsTakenInOrExplained() {
        ProposalPath path = paths.begun().drafted(ProposalPath.text()).answered("bdt", "DISAGREE");
        long opinion = opinions.ofProposal(path.id()).get(0).id();

        assertThat(fields(path.refuses("sldtbxhOfficer", ProposalPath.text())))
                .containsExactly("explanations[%d].handling".formatted(opinion));
        assertThat(fields(path.refuses(
                        "sldtbxhOfficer",
                        ProposalPath.text(
                                "explanations", "{\"%d\":{\"handling\":\"NOT_ACCEPTED\"}}".formatted(opinion)))))
                .containsExactly("explanations[%d].explanation".formatted(opinion));
        assertThat(fields(path.refuses("sldtbxhOfficer", ProposalPath.text("explanations", "["))))
                .containsExactly("explanations");
        path.explained(ProposalPath.text(), "NOT_ACCEPTED").stands(ProposalState.SIGNING, "signProposal");
        assertThat(path.readBy("vpubOfficer").opinions().get(0).explanation()).isEqualTo("Giải trình.");
    }

    @Test
    void moneyThatComesInWithTheExplanationIsAskedForFirst() {
        ProposalPath path = paths.begun().drafted(ProposalPath.text()).answered("bdt", "AGREE");
        Map<String, Object> withMoney = ProposalPath.text("amount", "2000000", "fundingSource", "Ngân sách tỉnh");

        path.explained(withMoney, "ACCEPTED").stands(ProposalState.ASKING, "draftOpinion");

        path.answered("stc", "AGREE").explained(withMoney, "ACCEPTED").stands(ProposalState.SIGNING, "signProposal");
        assertThat(path.proposal().opinionRound()).isEqualTo(2);
    }

    @Test
    void returnedTwiceNobodyIsAskedAgainUnlessTheDrafterSaysSo() {
        ProposalPath path = paths.begun().submitted();

        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "RETURNED"))))
                .containsExactly("note");
        path.decided("ubndLeader", "outcome", "RETURNED", "note", "Làm rõ đối tượng.")
                .stands(ProposalState.DRAFTING, "draftProposal");
        path.drafted(ProposalPath.text("beneficiaries", "Hộ nghèo"))
                .stands(ProposalState.EXPLAINING, "explainOpinions");
        path.explained(ProposalPath.text("beneficiaries", "Hộ nghèo"), "ACCEPTED")
                .submittedAgain();
        path.decided("ubndLeader", "outcome", "RETURNED", "note", "Lấy lại ý kiến.");
        Map<String, Object> again = ProposalPath.text("beneficiaries", "Hộ nghèo");
        again.put("askAgain", true);
        path.drafted(again).stands(ProposalState.ASKING, "draftOpinion");

        assertThat(opinions.ofProposal(path.id())).hasSize(2);
        assertThat(path.readBy("ubndLeader").decisions()).hasSize(2);
    }

    @Test
    void aChangeAfterTheSignatureVoidsItAndAsksForItAgain() {
        ProposalPath path = paths.begun().submitted();
        String signed = path.readBy("vpubOfficer").signature().sha256();
        path.decided("ubndLeader", "outcome", "RETURNED", "note", "Sửa nội dung.");

        path.drafted(ProposalPath.text("content", "Nội dung đã sửa."));

        assertThat(path.readBy("vpubOfficer").signature()).isNull();
        assertThat(validDocuments(path)).isZero();
        path.explained(ProposalPath.text("content", "Nội dung đã sửa."), "ACCEPTED")
                .signed();
        assertThat(path.readBy("vpubOfficer").signature().sha256()).isNotEqualTo(signed);
        assertThat(validDocuments(path)).isEqualTo(1);
        path.withdrawn("sldtbxhLeader", "issueDocument").stands(ProposalState.SIGNING, "signProposal");
        assertThat(validDocuments(path)).isZero();
    }

    @Test
    void aTextThatIsNotTheSignedOneGoesNoFurther() {
        ProposalPath path = paths.begun().submitted();
        jdbc.sql("update proposal_version set content = 'Lén sửa.' where proposal_id = :id")
                .param("id", path.id())
                .update();

        assertThat(path.readBy("ubndLeader").signature().intact()).isFalse();
        assertThat(path.refuses("ubndLeader", Map.of("outcome", "APPROVED"))).hasMessageContaining("bản được ký");
        path.decided("ubndLeader", "outcome", "RETURNED", "note", "Ký lại.")
                .stands(ProposalState.DRAFTING, "draftProposal");
    }

    @Test
    void theOfficeSendsBackWhatIsIncompleteAndItsLeaderASlip() {
        ProposalPath path = paths.begun()
                .drafted(ProposalPath.text())
                .answered("bdt", "AGREE")
                .explained(ProposalPath.text(), "ACCEPTED");
        assertThat(fields(path.refuses("sldtbxhLeader", Map.of("outcome", "SIGNED", "signatureForm", "XX"))))
                .containsExactly("signatureForm");
        path.acts("sldtbxhLeader", "signProposal", Map.of("outcome", "RETURNED", "note", "Viết gọn lại."))
                .stands(ProposalState.DRAFTING, "draftProposal");
        path.drafted(ProposalPath.text())
                .explained(ProposalPath.text(), "ACCEPTED")
                .signed()
                .issued();
        path.withdrawn("sldtbxhClerk", "examineProposal").stands(ProposalState.ISSUING, "issueDocument");
        path.issued().stands(ProposalState.EXAMINING, "examineProposal");

        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "INCOMPLETE"))))
                .containsExactly("note");
        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "COMPLETE"))))
                .containsExactly("slip");
        path.acts("vpubOfficer", "examineProposal", Map.of("outcome", "INCOMPLETE", "note", "Thiếu dự toán."))
                .stands(ProposalState.DRAFTING, "draftProposal");
        path.drafted(ProposalPath.text())
                .explained(ProposalPath.text(), "ACCEPTED")
                .signed()
                .issued()
                .examined();
        path.withdrawn("vpubOfficer", "signSlip").stands(ProposalState.EXAMINING, "examineProposal");
        path.examined();
        assertThat(fields(path.refuses("vpubLeader", Map.of("outcome", "SLIP_RETURNED"))))
                .containsExactly("note");
        path.acts("vpubLeader", "signSlip", Map.of("outcome", "SLIP_RETURNED", "note", "Nêu kiến nghị."))
                .stands(ProposalState.EXAMINING, "examineProposal");
        assertThat(office.task(path.assignment().id()).submittedBy()).isNull();
        path.examined().slipSigned().withdrawn("vpubLeader", "decideProposal");
        assertThat(path.readBy("vpubOfficer").slip().signedAt()).isNull();
        path.stands(ProposalState.SIGNING_SLIP, "signSlip")
                .slipSigned()
                .stands(ProposalState.DECIDING, "decideProposal");
        assertThat(path.readBy("vpubOfficer").slip().signedAt()).isNotNull();
    }

    @Test
    void approvedInPartSaysWhichPartAndMayBeTakenBackUntilItIsIssued() {
        ProposalPath path = paths.begun().submitted();

        path.decided("ubndLeader", "outcome", "APPROVED", "reservation", "Chỉ năm 2024.", "signatureForm", "KT");
        assertThat(path.readBy("sldtbxhOfficer").decisions().get(0).reservation())
                .isEqualTo("Chỉ năm 2024.");
        path.withdrawn("ubndLeader", "issueDocument").stands(ProposalState.DECIDING, "decideProposal");
        assertThat(path.readBy("sldtbxhOfficer").decisions()).isEmpty();
        path.decided("ubndLeader", "outcome", "APPROVED", "reservation", "Chỉ năm 2025.", "signatureForm", "KT")
                .decisionIssued();

        assertThat(path.readBy("sldtbxhOfficer").decisions().get(0).reservation())
                .isEqualTo("Chỉ năm 2025.");
    }

    @Test
    void aRefusalIsIssuedToo() {
        ProposalPath path = paths.begun().submitted();

        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "REFUSED"))))
                .containsExactly("note");
        path.decided("ubndLeader", "outcome", "REFUSED", "note", "Chưa có nguồn.", "signatureForm", "KT")
                .decisionIssued()
                .goesOn();
    }

    @Test
    void passedUpAndAnsweredTheProvinceDecidesAccordingly() {
        ProposalPath path = paths.begun().submitted();
        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "PASSED_UP"))))
                .containsExactly("higherLevel", "higherDueOn");
        path.passedUp().stands(ProposalState.AWAITING_HIGHER_LEVEL, "enterHigherResult");
        assertThat(path.assignment().assignment().progress()).isEqualTo(Progress.AWAITING_HIGHER_LEVEL);

        path.withdrawn("ubndLeader", "enterHigherResult").stands(ProposalState.DECIDING, "decideProposal");
        assertThat(path.assignment().assignment().progress()).isEqualTo(Progress.IN_PROGRESS);
        path.passedUp();
        assertThat(fields(path.refuses("vpubOfficer", Map.of("outcome", "HIGHER_APPROVED"))))
                .containsExactly("documentNumber", "issuedOn");
        path.higherEntered("HIGHER_APPROVED").stands(ProposalState.DECIDING, "decideProposal");
        assertThat(office.task(path.assignment().id()).submittedBy()).isNull();
        assertThat(fields(path.refuses("ubndLeader", Map.of("outcome", "REFUSED", "note", "Không."))))
                .containsExactly("outcome");
        path.decided("ubndLeader", "outcome", "APPROVED", "signatureForm", "KT")
                .decisionIssued()
                .goesOn();
    }

    @ParameterizedTest
    @CsvSource({"HIGHER_REFUSED, DECIDING, decideProposal", "HIGHER_RETURNED, DRAFTING, draftProposal"})
    void whatComesBackFromAboveSaysHowItGoesOn(String outcome, ProposalState state, String step) {
        paths.begun().submitted().passedUp().higherEntered(outcome).stands(state, step);
    }

    @Test
    void theCommitteesSessionDecidesOnTheGroundOfItsMinutes() {
        Map<String, Object> policy = ProposalPath.text();
        policy.put("provincePolicy", true);
        ProposalPath path = paths.begun()
                .drafted(policy)
                .answered("bdt", "AGREE")
                .answered("stp", "AGREE")
                .explained(policy, "ACCEPTED")
                .submittedAgain();

        assertThat(path.readBy("ubndChair").authority().levelLabel()).isEqualTo("Phiên họp UBND tỉnh");
        assertThat(path.refuses("ubndLeader", Map.of("outcome", "APPROVED")).kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(fields(path.refuses("ubndChair", Map.of("outcome", "APPROVED", "signatureForm", "KT"))))
                .containsExactly("basis", "signatureForm");
        path.decided("ubndChair", "outcome", "APPROVED", "signatureForm", "TM", "basis", "Biên bản số 12 ngày 2/4/2024")
                .decisionIssued()
                .goesOn();
        assertThat(path.readBy("ubndChair").decisions().get(0).basis()).startsWith("Biên bản số 12");
    }

    @Test
    void fromFiveHundredMillionTheChairmanDecides() {
        Map<String, Object> money = ProposalPath.text("amount", "500.000.000", "fundingSource", "Ngân sách tỉnh");
        ProposalPath path = paths.begun()
                .drafted(money)
                .answered("bdt", "AGREE")
                .answered("stc", "AGREE")
                .explained(money, "ACCEPTED")
                .submittedAgain();

        assertThat(path.readBy("ubndChair").authority().ruleId()).isEqualTo("rule_chairMoney");
        path.decided("ubndChair", "outcome", "REFUSED", "note", "Chưa cân đối được nguồn.")
                .decisionIssued();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asking", "issuing", "deciding", "passed up", "issuing the decision"})
    void theAssignmentsEndEndsTheProposalWhereverItIs(String where) {
        ProposalPath path = paths.begun();
        switch (where) {
            case "asking" -> path.drafted(ProposalPath.text());
            case "issuing" ->
                path.drafted(ProposalPath.text())
                        .answered("bdt", "AGREE")
                        .explained(ProposalPath.text(), "ACCEPTED")
                        .signed();
            case "deciding" -> path.submitted();
            case "passed up" -> path.submitted().passedUp();
            default -> path.submitted().decided("ubndLeader", "outcome", "APPROVED");
        }
        var leader = office.actor("vpubLeader");

        engine.inTransaction(
                leader,
                () -> followUp.endAnywhere(
                        Act.outsideTask(leader), path.assignment().id(), "Không còn cần."));

        path.stands(ProposalState.RECALLED);
        assertThat(path.assignment().assignment().progress()).isEqualTo(Progress.FOLLOW_UP_ENDED);
        assertThat(opinions.ofProposal(path.id())).noneMatch(opinion -> opinion.state() == OpinionState.ASKED);
    }

    @Test
    void whoComesSecondIsTold() {
        ProposalPath path = paths.begun();
        String taskId = office.task(path.assignment().id()).taskId();
        path.drafted(ProposalPath.text());

        Problem late = catchThrowableOfType(
                Problem.class, () -> office.complete("sldtbxhOfficer", taskId, ProposalPath.text()));

        assertThat(late.kind()).isEqualTo(Problem.Kind.LOST_RACE);
    }

    @Test
    void whoIsAskedReadsTheTextAndHisOwnOpinionOnly() {
        ProposalPath path = paths.begun()
                .drafted(ProposalPath.text("amount", "7.000", "fundingSource", "Ngân sách tỉnh"))
                .answered("stc", "DISAGREE");

        ProposalView asked = path.readBy("bdtOfficer");
        assertThat(asked.text().amountText()).isEqualTo("7.000");
        assertThat(asked.own().agencyCode()).isEqualTo("BDT");
        assertThat(asked.opinions()).isEmpty();
        assertThat(asked.authority()).isNull();
        assertThat(path.readBy("sldtbxhClerk").opinions()).hasSize(2);
        assertThat(path.readBy("ubndChair").opinions()).hasSize(2);
        for (String stranger : List.of("hkrOfficer", "sgddtLeader", "admin")) {
            assertThat(catchThrowableOfType(Problem.class, () -> path.readBy(stranger))
                            .kind())
                    .isEqualTo(Problem.Kind.NOT_VISIBLE);
        }
    }

    @Test
    void interfacesShowAsMuchAndNoMore() {
        ProposalPath path = paths.begun().drafted(ProposalPath.text());
        String task = "/api/tasks/" + path.opinionTask("bdt").taskId();

        JsonNode context = get("bdtOfficer", task);
        assertThat(context.at("/parts/proposal/own/agencyCode").asText()).isEqualTo("BDT");
        assertThat(context.at("/parts/proposal/text/content").asText()).isNotBlank();
        assertThat(context.at("/assignment/content").isNull()).isTrue();
        assertThat(context.at("/history")).isEmpty();
        assertThat(get("sldtbxhOfficer", task).at("/history")).isNotEmpty();
        String byAssignment = "/api/assignments/" + path.assignment().id() + "/proposal";
        assertThat(get("sldtbxhOfficer", byAssignment).at("/id").asLong()).isEqualTo(path.id());
        assertThat(get("hkrOfficer", byAssignment).at("/type").asText()).isEqualTo("NOT_VISIBLE");
        assertThat(get("bdtLeader", "/api/proposals/" + path.id()).at("/slip").isNull())
                .isTrue();
        assertThat(get("bdtLeader", "/api/proposals/khong").at("/type").asText())
                .isEqualTo("NOT_VISIBLE");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everySequenceFlowIsTaken() {
        for (String key : List.of("proposal", "opinion")) {
            var definition = repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            assertThat(flows.missing(key, repositoryService.getBpmnModelInstance(definition.getId())))
                    .isEmpty();
        }
    }

    private JsonNode get(String personId, String address) {
        return rest.withBasicAuth(personId, "demo857").getForObject(address, JsonNode.class);
    }

    private int validDocuments(ProposalPath path) {
        return jdbc.sql(
                        "select count(*) from issued_document where assignment_id = :id and kind <> 'PLAN' and voided_at is null")
                .param("id", path.assignment().id())
                .query(Integer.class)
                .single();
    }

    private static List<String> fields(Problem problem) {
        assertThat(problem.kind()).isEqualTo(Problem.Kind.REFUSED);
        return problem.faults().stream().map(Fault::field).toList();
    }
}
