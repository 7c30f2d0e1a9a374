package vn.dondoc.urging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.TakenFlows;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.ladder.LadderWalk;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.monitoring.PathStep;
import vn.dondoc.monitoring.Stay;
import vn.dondoc.monitoring.Stays;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Every sequence flow of {@code urging.bpmn}, messages, and what is refused on the way. */
@SystemTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UrgingIT {

    private static final String FORM = "/engine-rest/process-definition/key/urging/submit-form";

    @Autowired
    Reminders reminders;

    @Autowired
    Stays stays;

    @Autowired
    LadderWalk walk;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    Office office;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Records records;

    @Autowired
    UrgingLetters letters;

    @Autowired
    UrgingCounts counts;

    @Autowired
    UrgingViews views;

    @Autowired
    Events events;

    @Autowired
    SettableClock clock;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    TakenFlows flows;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startMeasuring(@Autowired TakenFlows flows) {
        flows.forget("urging");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** The letter is the Office's. */
    private List<PathStep> stepsOfItsDays(AssignmentPath path) {
        return stays.ofAssignments(List.of(path.id())).get(path.id()).stream()
                .map(Stay::step)
                .toList();
    }

    @Test
    void theLadderBeginsOneTheOfficerDraftsTheLeaderSignsTheClerkIssues() {
        AssignmentPath path = reminders.late(3);

        long letter = reminders.ladderUrges(path).orElseThrow();
        assertThat(reminders.ladderUrges(path)).isEmpty();
        assertThat(letters.get(letter).content())
                .contains("đã quá hạn 3 ngày làm việc", "UBND huyện Ngọc Hồi".substring(5));
        OpenTask task = office.taskBeside(path.id(), "urging");
        assertThat(task.assigneeId()).isEqualTo("vpubOfficer");
        reminders.acts("vpubOfficer", path, "SUBMITTED", "content", "Kính gửi: UBND huyện Ngọc Hồi.");
        stands(path, letter, UrgingState.SIGNING, "signUrging");
        reminders.acts("vpubLeader", path, "SIGNED", "signatureForm", "KT");
        stands(path, letter, UrgingState.ISSUING, null);
        assertThat(counts.of(path.id()).total()).isZero();
        assertThat(stepsOfItsDays(path)).doesNotContain(PathStep.ISSUE_DOCUMENT);
        issue(path);
        assertThat(stepsOfItsDays(path)).doesNotContain(PathStep.ISSUE_DOCUMENT);

        stands(path, letter, UrgingState.ISSUED, null);
        assertThat(counts.of(path.id()).letters()).isEqualTo(1);
        assertThat(history(path))
                .extracting(RecordedEvent::action)
                .endsWith("URGING_BEGUN", "URGING_DRAFTED", "URGING_SIGNED", "URGING_ISSUED");
        assertThat(last(path).summary())
                .startsWith("Phát hành công văn đôn đốc số ")
                .endsWith("(lần 1).");
        assertThat(reminders.ladderUrges(path)).isPresent();
        path.agreed();
    }

    /** Of a list over several agencies an entry of progress is missed long before. */
    @Test
    void theLetterNamesTheDateOfTheResultAndNotOfWhatWasMissedOnTheWay() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR"))
                .received()
                .named()
                .planEntered();
        String due = VietnameseDate.write(path.assignment().dueOn());

        reminders.late(path, -2);
        assertThat(letters.get(reminders.ladderUrges(path).orElseThrow()).content())
                .contains("cập nhật đến hạn ngày ")
                .doesNotContain("Thời hạn là ngày", "chưa có báo cáo kết quả");
        reminders.acts("vpubOfficer", path, "DROPPED", "note", "Đã trao đổi trực tiếp.");
        reminders.late(path, 3);
        assertThat(letters.get(reminders.ladderUrges(path).orElseThrow()).content())
                .contains(
                        "Thời hạn là ngày " + due + "; đến nay đã quá hạn 3 ngày làm việc mà chưa có báo cáo kết quả.");
    }

    @Test
    void aDraftIsTakenBackReturnedSignedTakenBackAgainAndAtLastDropped() {
        AssignmentPath path = reminders.late(1);
        long letter = reminders.begins("vpubOfficer", path);

        refused(path, "vpubOfficer", Map.of("outcome", "SUBMITTED"), Problem.Kind.REFUSED);
        refused(path, "vpubOfficer2", Map.of("outcome", "SUBMITTED", "content", "x"), Problem.Kind.NOT_ALLOWED);
        reminders.acts("vpubOfficer", path, "SUBMITTED", "content", "Một.");
        refused(path, "vpubOfficer", Map.of("outcome", "SIGNED"), Problem.Kind.NOT_ALLOWED);
        reminders.acts("vpubOfficer", path, "WITHDRAWN");
        stands(path, letter, UrgingState.DRAFTING, "draftUrging");
        reminders.acts("vpubOfficer", path, "SUBMITTED", "content", "Hai.");
        refused(path, "vpubLeader", Map.of("outcome", "RETURNED"), Problem.Kind.REFUSED);
        reminders.acts("vpubLeader", path, "RETURNED", "note", "Nêu rõ hạn mới.");
        stands(path, letter, UrgingState.DRAFTING, "draftUrging");
        reminders.acts("vpubOfficer", path, "SUBMITTED", "content", "Ba.");
        reminders.acts("vpubLeader", path, "SIGNED");
        office.complete("vpubLeader", issuing(path).taskId(), Map.of("outcome", "WITHDRAWN"));
        stands(path, letter, UrgingState.SIGNING, "signUrging");
        reminders.acts("vpubLeader", path, "RETURNED", "note", "Chờ thêm.");
        refused(path, "vpubOfficer", Map.of("outcome", "DROPPED"), Problem.Kind.REFUSED);
        reminders.acts("vpubOfficer", path, "DROPPED", "note", "Huyện đã trao đổi trực tiếp.");

        stands(path, letter, UrgingState.DROPPED, null);
        assertThat(counts.of(path.id()).total()).isZero();
    }

    @Test
    void nobodyIsUrgedByLetterForWhatIsNotLateNoMoreLateOrPaused() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE").received().named().planEntered();
        assertThat(refusedToBegin("vpubOfficer", path)).isEqualTo(Problem.Kind.REFUSED);
        clock.goTo(path.assignment().dueOn().plusDays(5));
        assertThat(refusedToBegin("hnhLeader", path)).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(refusedToBegin("ubndLeader", path)).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(refusedToBegin("hkrLeader", path)).isEqualTo(Problem.Kind.NOT_VISIBLE);
        reminders.begins("vpubLeader", path);
        assertThat(refusedToBegin("vpubOfficer", path)).isEqualTo(Problem.Kind.LOST_RACE);
        reminders.acts("vpubOfficer", path, "SUBMITTED", "content", "Đôn đốc.");

        petitions.granted(path, RequestKind.PAUSE, null);
        refused(path, "vpubLeader", Map.of("outcome", "SIGNED"), Problem.Kind.NOT_ALLOWED);
        assertThat(reminders.ladderUrges(path)).isEmpty();
        petitions.granted(path, RequestKind.RESUME, null);
        path.acts("hnhOfficer", Map.of("done", "Xong.", "latenessReason", "MUCH_WORK"))
                .signed()
                .issued();

        refused(path, "vpubLeader", Map.of("outcome", "SIGNED"), Problem.Kind.REFUSED);
        assertThat(reminders.ladderUrges(path)).isEmpty();
    }

    @Test
    void endsWithTheAssignmentWhereverItIs() {
        AssignmentPath path = reminders.late(3);
        long letter = reminders.ladderUrges(path).orElseThrow();
        reminders.acts("vpubOfficer", path, "SUBMITTED", "content", "Đôn đốc.");
        reminders.acts("vpubLeader", path, "SIGNED");

        petitions.granted(path, RequestKind.RECALL_ASSIGNMENT, null);

        stands(path, letter, UrgingState.MOOT, null);
        path.stands(Progress.RECALLED, null);
        assertThat(history(path)).extracting(RecordedEvent::action).contains("URGING_MOOT");
    }

    @Test
    void anotherLeadIsNotUrgedForTheFormerOne() {
        AssignmentPath path = reminders.late(3);
        urge("vpubOfficer", path, null, 204);
        long letter = reminders.ladderUrges(path).orElseThrow();

        petitions.granted(path, RequestKind.OTHER_LEAD, "HKR");

        stands(path, letter, UrgingState.MOOT, null);
        assertThat(counts.of(path.id()).total()).isZero();
        path.agreed();
    }

    @Test
    void oneClickUrgesOnceADayWhoeverMay() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE").received();

        urge("hkrLeader", path, null, 404);
        urge("hnhOfficer", path, null, 403);
        urge("vpubClerk", path, null, 403);
        assertThat(Interface.post(
                                port,
                                "ubndLeader",
                                "/api/assignments/" + path.id() + "/urge",
                                Map.of("text", "x".repeat(2001)))
                        .status())
                .isEqualTo(422);
        urge("ubndLeader", path, null, 204);
        urge("vpubOfficer", path, null, 409);
        assertThat(last(path).action()).isEqualTo("URGED");
        assertThat(last(path).note()).isEqualTo("Đề nghị làm sớm.");
        assertThat(counts.of(path.id())).isEqualTo(new UrgingCount(0, 1, java.time.LocalDate.now(clock)));
        clock.goTo(java.time.LocalDate.now(clock).plusDays(1));
        urge("vpubOfficer", path, null, 204);
        assertThat(counts.of(path.id()).messages()).isEqualTo(2);
        clock.goTo(java.time.LocalDate.now(clock).plusDays(1));
        urge("hnhLeader", path, null, 204);
        assertThat(counts.of(path.id()).messages()).isEqualTo(2);
        // His own leader's click keeps nobody above from urging, in the list either; nor is he to click twice himself.
        urge("hnhLeader", path, null, 409);
        assertThat(mayUrge("hnhLeader", path)).isFalse();
        assertThat(mayUrge("ubndLeader", path)).isTrue();
        urge("vpubOfficer", path, null, 204);
        assertThat(counts.of(path.id()).messages()).isEqualTo(3);
        assertThat(mayUrge("ubndLeader", path)).isFalse();
        urge("ubndLeader", path, null, 409);
        petitions.granted(path, RequestKind.PAUSE, null);
        clock.goTo(java.time.LocalDate.now(clock).plusDays(1));
        urge("vpubOfficer", path, null, 403);
    }

    /** On the same day, not when the ladder happens to look next: the first of a month may lie between. */
    @Test
    void theThirdLetterPutsTheAssignmentOnTheChairmansList() {
        AssignmentPath path = reminders.late(1);
        String instance = path.assignment().processInstanceId();
        LocalDate first = LocalDate.now(clock);
        walk.until(instance, first);
        LocalDate day = calendars.current().addWorkingDays(first, 1);
        clock.goTo(day);
        urgeInWriting(path);
        urgeInWriting(path);
        walk.until(instance, day);
        assertThat(walk.told(path.id())).noneMatch(line -> line.endsWith("ubndChair"));

        clock.goTo(day);
        urgeInWriting(path);
        walk.until(instance, day);

        assertThat(walk.told(path.id()))
                .filteredOn(line -> line.endsWith("ubndChair"))
                .containsExactly(day + " MONTHLY_LIST ubndChair");
        walk.until(instance, calendars.current().addWorkingDays(day, 1));
        assertThat(walk.told(path.id()))
                .filteredOn(line -> line.endsWith("ubndChair"))
                .hasSize(1);
    }

    private void urgeInWriting(AssignmentPath path) {
        reminders.begins("vpubOfficer", path);
        reminders.acts("vpubOfficer", path, "SUBMITTED", "content", "Đề nghị báo cáo.");
        reminders.acts("vpubLeader", path, "SIGNED", "signatureForm", "KT");
        issue(path);
    }

    @Test
    void theOfficeUrgesACoordinatingAgencyToo() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR"));

        urge("vpubOfficer", path, "HKR", 204);
        urge("vpubOfficer", path, "HNH", 422);
        urge("hkrLeader", path, "HKR", 403);

        assertThat(paths.part(path, "HKR").part().timesUrged()).isEqualTo(1);
        assertThat(counts.of(path.id()).total()).isZero();
    }

    @Test
    void theFormBeginsALetterOrSendsAMessage() {
        AssignmentPath path = reminders.late(1);

        assertThat(form("hkrLeader", path, "MESSAGE")).isEqualTo(404);
        assertThat(form("vpubOfficer", path, "PIGEON")).isEqualTo(422);
        assertThat(form("ubndLeader", path, "LETTER")).isEqualTo(403);
        assertThat(form("ubndLeader", path, "MESSAGE")).isEqualTo(200);
        assertThat(form("vpubLeader", path, "LETTER")).isEqualTo(200);
        assertThat(form("vpubLeader", path, "LETTER")).isEqualTo(409);

        assertThat(office.stepsBeside(path.id(), "urging")).containsExactly("draftUrging");
        assertThat(letters.ofAssignment(path.id()).get(0).content()).isEqualTo("Đề nghị làm sớm.");
        assertThat(counts.of(path.id()).messages()).isEqualTo(1);
        var shown =
                Interface.get(port, "vpubOfficer", "/api/start-forms/urging").body();
        assertThat(shown.path("parts").path("urging").findValuesAsText("id")).contains(String.valueOf(path.id()));
        assertThat(Interface.get(port, "hnhLeader", "/api/start-forms/urging")
                        .body()
                        .path("mayStart")
                        .asBoolean())
                .isFalse();
        path.agreed();
    }

    @Test
    void ofTwoWhoBeginAtOnceOneIsToldSo() throws Exception {
        AssignmentPath path = reminders.late(1);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = List.of("vpubOfficer", "vpubLeader").stream()
                .map(person -> hands.submit(() -> {
                    together.await();
                    return Interface.post(port, person, "/api/assignments/" + path.id() + "/urging-letters", Map.of())
                            .status();
                }))
                .toList();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        hands.shutdown();
        assertThat(office.stepsBeside(path.id(), "urging")).hasSize(1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everySequenceFlowWasTaken() {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("urging")
                .latestVersion()
                .singleResult()
                .getId();

        assertThat(flows.missing("urging", repositoryService.getBpmnModelInstance(definition)))
                .isEmpty();
    }

    private void stands(AssignmentPath path, long letter, UrgingState state, String step) {
        assertThat(letters.get(letter).state()).isEqualTo(state);
        assertThat(office.stepsBeside(path.id(), "urging")).isEqualTo(step == null ? List.of() : List.of(step));
    }

    private OpenTask issuing(AssignmentPath path) {
        return openTasks.ofAssignment(path.id()).stream()
                .filter(task -> task.step().equals("issueDocument"))
                .findFirst()
                .orElseThrow();
    }

    private void issue(AssignmentPath path) {
        OpenTask task = issuing(path);
        assertThat(task.agencyCode()).isEqualTo("VPUB");
        office.complete("vpubClerk", task.taskId(), path.issue());
    }

    private void refused(AssignmentPath path, String personId, Map<String, Object> values, Problem.Kind kind) {
        assertThat(records.refused(
                                path.directiveId(),
                                () -> office.complete(
                                        personId,
                                        office.taskBeside(path.id(), "urging").taskId(),
                                        values))
                        .kind())
                .isEqualTo(kind);
    }

    private Problem.Kind refusedToBegin(String personId, AssignmentPath path) {
        return records.refused(path.directiveId(), () -> reminders.begins(personId, path))
                .kind();
    }

    private void urge(String personId, AssignmentPath path, String agency, int status) {
        Map<String, Object> body = agency == null
                ? Map.of("text", "Đề nghị làm sớm.")
                : Map.of("text", "Đề nghị làm sớm.", "agency", agency);
        assertThat(Interface.post(port, personId, "/api/assignments/" + path.id() + "/urge", body)
                        .status())
                .isEqualTo(status);
    }

    private boolean mayUrge(String personId, AssignmentPath path) {
        return views.get(office.actor(personId), path.id()).mayUrge();
    }

    private int form(String personId, AssignmentPath path, String kind) {
        return Interface.post(
                        port,
                        personId,
                        FORM,
                        Map.of(
                                "variables",
                                Map.of(
                                        "assignment", Map.of("value", String.valueOf(path.id())),
                                        "kind", Map.of("value", kind),
                                        "text", Map.of("value", "Đề nghị làm sớm."))))
                .status();
    }

    private List<RecordedEvent> history(AssignmentPath path) {
        return events.ofAssignment(office.actor("vpubOfficer"), path.id());
    }

    private RecordedEvent last(AssignmentPath path) {
        return history(path).get(history(path).size() - 1);
    }
}
