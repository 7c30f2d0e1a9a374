package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.calendar.CalendarChanges;
import vn.dondoc.calendar.CalendarPreview;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.identity.Actor;
import vn.dondoc.proposal.Opinion;
import vn.dondoc.proposal.Opinions;
import vn.dondoc.proposal.ProposalState;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.urging.LatenessExplaining;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.NextStep;

/** The swap of 2024 (Monday 29/4 off, Saturday 4/5 on) is announced while opinions, explanations and entries of progress are owed. */
@SystemTest
class CalendarFollowersIT {

    private static final LocalDate MOVED = LocalDate.of(2024, 5, 2);

    @Autowired
    ProposalPaths proposals;

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    Office office;

    @Autowired
    Opinions opinions;

    @Autowired
    LatenessExplaining explaining;

    @Autowired
    CalendarChanges calendar;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    Events events;

    @Autowired
    EngineCalls engine;

    @Autowired
    ManagementService managementService;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private String announced;

    @BeforeEach
    void beforeItIsAnnounced() throws IOException {
        announced = new ClassPathResource("calendar/2024.csv").getContentAsString(StandardCharsets.UTF_8);
        put(announced.replaceAll("(?m)^2024-0(4-29|5-04).*\\R", ""));
    }

    @AfterEach
    void asItWas() {
        clock.reset();
        if (calendars.current().isWorkingDay(LocalDate.of(2024, 4, 29))) {
            announce();
        }
    }

    @Test
    void anOpinionMayComeLaterAndSilenceIsRecordedLater() {
        ProposalPath path = askedOn(LocalDate.of(2024, 4, 22));
        Opinion before = opinion(path);
        assertThat(before.dueOn()).isEqualTo(LocalDate.of(2024, 4, 29));
        assertThat(silentOn(before)).isEqualTo(LocalDate.of(2024, 5, 2));

        assertThat(moving(path.assignment())).contains("BDT Thời hạn góp ý 2024-04-29 2024-05-02");
        assertThat(opinion(path)).isEqualTo(before);
        announce();

        assertThat(opinion(path).dueOn()).isEqualTo(MOVED);
        assertThat(path.opinionTask("bdt").dueOn()).isEqualTo(MOVED);
        assertThat(silentOn(before)).isEqualTo(LocalDate.of(2024, 5, 3));
        assertThat(lines(path.assignment(), "OPINION_DATE_MOVED"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.summary())
                            .isEqualTo("Thời hạn góp ý chuyển từ 29/04/2024 sang 02/05/2024 theo lịch làm việc.");
                    assertThat(line.note()).isEqualTo("Lịch làm việc năm 2024 thay đổi theo tệp lich.csv");
                });
        path.answered("bdt", "AGREE").stands(ProposalState.EXPLAINING, "explainOpinions");
    }

    /** Asked on the day before: due on Friday 26/4 with either calendar, but the next working day is another. */
    @Test
    void whereOnlyTheDayAfterIsAnotherTheTimerMovesAlone() {
        ProposalPath path = askedOn(LocalDate.of(2024, 4, 19));
        Opinion before = opinion(path);
        assertThat(silentOn(before)).isEqualTo(LocalDate.of(2024, 4, 29));

        assertThat(moving(path.assignment())).noneMatch(line -> line.contains("góp ý"));
        announce();

        assertThat(opinion(path)).isEqualTo(before);
        assertThat(silentOn(before)).isEqualTo(MOVED);
        assertThat(lines(path.assignment(), "OPINION_DATE_MOVED")).isEmpty();
        managementService.executeJob(timer(before).getId());
        path.stands(ProposalState.EXPLAINING, "explainOpinions");
    }

    @Test
    void inAPauseNobodyFallsSilentAndTheDaysLeftStayTheSame() {
        ProposalPath path = askedOn(LocalDate.of(2024, 4, 22));
        clock.goTo(LocalDate.of(2024, 4, 25));
        petitions.granted(path.assignment(), RequestKind.PAUSE, null);

        announce();

        assertThat(opinion(path).dueOn()).isEqualTo(MOVED);
        assertThat(timer(opinion(path)).getDuedate().toInstant()).isEqualTo(NextStep.FAR_DAY.toInstant());
        clock.goTo(LocalDate.of(2024, 5, 13));
        petitions.granted(path.assignment(), RequestKind.RESUME, null);
        assertThat(opinion(path).dueOn()).isEqualTo(LocalDate.of(2024, 5, 15));
        assertThat(silentOn(opinion(path))).isEqualTo(LocalDate.of(2024, 5, 16));
    }

    /** What is counted from the end of a pause does not move by a swap that lies before that. */
    @Test
    void afterAPauseOnlyTheDaysSinceThenCount() {
        ProposalPath path = askedOn(LocalDate.of(2024, 4, 22));
        petitions.granted(path.assignment(), RequestKind.PAUSE, null);
        clock.goTo(LocalDate.of(2024, 4, 29));
        petitions.granted(path.assignment(), RequestKind.RESUME, null);
        Opinion before = opinion(path);
        assertThat(before.dueOn()).isEqualTo(LocalDate.of(2024, 5, 8));

        assertThat(moving(path.assignment())).contains("BDT Thời hạn góp ý 2024-05-08 2024-05-07");
        announce();

        assertThat(opinion(path).dueOn()).isEqualTo(LocalDate.of(2024, 5, 7));
    }

    /** With Saturday 4/5 a working day the last one would be that Saturday; announced on it, there is still the Monday. */
    @Test
    void nobodyIsMadeSilentByAnAnnouncementOnTheDay() {
        ProposalPath path = askedOn(LocalDate.of(2024, 4, 29));
        Opinion before = opinion(path);
        assertThat(before.dueOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        clock.goTo(LocalDate.of(2024, 5, 7));

        announce();

        assertThat(opinion(path).dueOn()).isEqualTo(LocalDate.of(2024, 5, 8));
        assertThat(silentOn(before)).isEqualTo(LocalDate.of(2024, 5, 9));
    }

    @Test
    void whatIsAnsweredStaysAsItIs() {
        ProposalPath path = askedOn(LocalDate.of(2024, 4, 22)).answered("bdt", "AGREE");
        Opinion before = opinion(path);

        assertThat(moving(path.assignment())).noneMatch(line -> line.contains("góp ý"));
        announce();

        assertThat(opinion(path)).isEqualTo(before);
    }

    @Test
    void anExplanationIsOwedLaterWithItsTaskAndItsObligation() {
        clock.goTo(LocalDate.of(2024, 3, 15));
        AssignmentPath path = paths.given("HNH", "GUIDANCE").received().named().planEntered();
        AssignmentPath answered =
                paths.given("HNH", "GUIDANCE").received().named().planEntered();
        clock.goTo(LocalDate.of(2024, 4, 24));
        long asked = ask(path);
        ask(answered);
        office.complete(
                "hnhLeader",
                office.taskBeside(answered.id(), "explanation").taskId(),
                Map.of("reason", "AWAITING_FUNDS", "answer", "Chờ vốn."));
        assertThat(explanationDue(asked)).isEqualTo(LocalDate.of(2024, 4, 29));

        assertThat(moving(path)).contains("HNH Thời hạn giải trình 2024-04-29 2024-05-02");
        assertThat(moving(answered)).noneMatch(line -> line.contains("giải trình"));
        announce();

        assertThat(explanationDue(asked)).isEqualTo(MOVED);
        assertThat(office.taskBeside(path.id(), "explanation").dueOn()).isEqualTo(MOVED);
        assertThat(owed(path, "EXPLANATION")).isEqualTo(MOVED);
        assertThat(lines(path, "EXPLANATION_DATE_MOVED")).hasSize(1);
        assertThat(lines(answered, "EXPLANATION_DATE_MOVED")).isEmpty();
        path.agreed();
    }

    @Test
    void anEntryOfProgressIsOwedLaterAndThatIsOnRecord() {
        clock.goTo(LocalDate.of(2024, 4, 9));
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR"));
        assertThat(owed(path, "PROGRESS_ENTRY")).isEqualTo(LocalDate.of(2024, 5, 3));

        assertThat(moving(path)).contains("SLDTBXH Cập nhật tiến độ 2024-05-03 2024-05-04");
        announce();

        assertThat(owed(path, "PROGRESS_ENTRY")).isEqualTo(LocalDate.of(2024, 5, 4));
        assertThat(lines(path, "OBLIGATION_DATE_MOVED"))
                .extracting(RecordedEvent::summary)
                .containsExactly("Cập nhật tiến độ: thời hạn chuyển từ 03/05/2024 sang 04/05/2024 theo lịch làm việc.");
    }

    private ProposalPath askedOn(LocalDate day) {
        clock.goTo(LocalDate.of(2024, 4, 8));
        ProposalPath path = proposals.begun();
        clock.goTo(day);
        return path.drafted(ProposalPath.text());
    }

    private Opinion opinion(ProposalPath path) {
        return opinions.ofProposal(path.id()).get(0);
    }

    private Job timer(Opinion opinion) {
        return managementService
                .createJobQuery()
                .processInstanceId(opinion.processInstanceId())
                .singleResult();
    }

    private LocalDate silentOn(Opinion opinion) {
        return LocalDate.ofInstant(timer(opinion).getDuedate().toInstant(), OfficeZone.ID);
    }

    private long ask(AssignmentPath path) {
        Actor officer = office.actor("vpubOfficer");
        return engine.inTransaction(officer, () -> explaining.ask(officer, path.id(), null, null));
    }

    private LocalDate explanationDue(long id) {
        return jdbc.sql("select due_on from explanation where id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single();
    }

    private LocalDate owed(AssignmentPath path, String kind) {
        return jdbc.sql(
                        "select due_on from obligation where assignment_id = :id and kind = :kind and fulfilled_on is null")
                .param("id", path.id())
                .param("kind", kind)
                .query(LocalDate.class)
                .single();
    }

    private List<RecordedEvent> lines(AssignmentPath path, String action) {
        return events.ofAssignment(office.actor("vpubOfficer"), path.id()).stream()
                .filter(line -> line.action().equals(action))
                .toList();
    }

    private List<String> moving(AssignmentPath path) {
        String number = jdbc.sql("select number from directive where id = :id")
                .param("id", path.directiveId())
                .query(String.class)
                .single();
        return preview().moving().stream()
                .filter(one -> one.number().equals(number))
                .map(one -> one.agencyCode() + " " + one.subject() + " " + one.from() + " " + one.to())
                .toList();
    }

    private CalendarPreview preview() {
        return calendar.preview(2024, announced.getBytes(StandardCharsets.UTF_8));
    }

    private void announce() {
        put(announced);
    }

    private void put(String csv) {
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        Actor admin = office.actor("admin");
        String token = calendar.preview(2024, file).token();
        engine.inTransaction(admin, () -> calendar.replace(Act.outsideTask(admin), 2024, "lich.csv", file, token));
    }
}
