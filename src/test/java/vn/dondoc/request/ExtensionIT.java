package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.history.Events;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Fault;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.Records;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.OpenTask;

/** Xin gia hạn: granted, shorter, refused, twice, never where the date comes from above; a coordinating agency asks the lead. */
@SystemTest
class ExtensionIT {

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Autowired
    Asking asking;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Events events;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    SettableClock clock;

    @Autowired
    EngineCalls engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void whatIsGrantedMovesTheDateAndKeepsTheOriginalOne() {
        AssignmentPath path = handled();
        LocalDate first = path.assignment().dueOn();
        LocalDate wanted = later(first, 5);

        Request asked = asks("hnhLeader", path, wanted);
        assertThat(asked.askedLate()).isFalse();
        assertThat(asked.decisionLevel()).isEqualTo(ExtensionRuling.Level.SIGNER);
        assertThat(path.assignment().dueOn()).isEqualTo(first);
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đề nghị đồng ý.");
        assertThat(office.requestTask(path.id()).assigneeId()).isEqualTo("ubndLeader");
        petitions.acts("ubndLeader", path, "GRANTED");

        assertThat(path.assignment().dueOn()).isEqualTo(wanted);
        assertThat(path.assignment().originalDueOn()).isEqualTo(first);
        assertThat(office.task(path.id()).dueOn()).isEqualTo(wanted);
        assertThat(changes(path)).isEqualTo(1);
        assertThat(petitions.find(asked).grantedOn()).isEqualTo(wanted);
    }

    @Test
    void shorterIsGrantedAndTheSecondTimeTheChairmanDecidesAndThenNobody() {
        AssignmentPath path = handled();
        LocalDate first = path.assignment().dueOn();
        asks("hnhLeader", path, later(first, 9));
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Ngắn hơn.");
        assertThat(refuses(path, "ubndLeader", "grantedOn", later(first, 10)).faults())
                .extracting(Fault::field)
                .containsExactly("grantedOn");
        assertThat(refuses(path, "ubndLeader", "grantedOn", first).faults())
                .extracting(Fault::field)
                .containsExactly("grantedOn");
        petitions.acts("ubndLeader", path, "GRANTED", "grantedOn", VietnameseDate.write(later(first, 4)));
        assertThat(path.assignment().dueOn()).isEqualTo(later(first, 4));

        Request second = asks("hnhLeader", path, later(first, 8));
        assertThat(second.decisionLevel()).isEqualTo(ExtensionRuling.Level.CHAIR);
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Lần hai.");
        OpenTask task = office.requestTask(path.id());
        assertThat(task.agencyRole().name()).isEqualTo("CHAIR");
        assertThat(records.refused(
                                path.directiveId(),
                                () -> office.complete("ubndLeader", task.taskId(), Map.of("outcome", "GRANTED")))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_ALLOWED);
        petitions.acts("ubndChair", path, "GRANTED");
        assertThat(path.assignment().dueOn()).isEqualTo(later(first, 8));
        assertThat(path.assignment().originalDueOn()).isEqualTo(first);
        assertThat(changes(path)).isEqualTo(2);

        assertThat(refusesToAsk(path, "hnhLeader", later(first, 12))).hasMessageContaining("gia hạn hai lần");
    }

    @Test
    void aRefusedOneAndAnUnansweredOneLeaveTheDate() {
        AssignmentPath path = handled();
        LocalDate first = path.assignment().dueOn();
        asks("hnhLeader", path, later(first, 5));
        assertThat(refusesToAsk(path, "hnhLeader", later(first, 6)).kind()).isEqualTo(Problem.Kind.LOST_RACE);
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Không nên.");
        petitions.acts("ubndLeader", path, "REFUSED", "note", "Giữ hạn.");
        assertThat(path.assignment().dueOn()).isEqualTo(first);
        asks("hnhLeader", path, later(first, 5));
        assertThat(path.assignment().dueOn()).isEqualTo(first);
        assertThat(changes(path)).isZero();
    }

    @Test
    void whoeverSignedDirectsMoreTimeAndIsLateWithNothing() {
        AssignmentPath path = handled();
        LocalDate first = path.assignment().dueOn();
        clock.goTo(calendars.current().addWorkingDays(first, 2));
        assertThat(asks("ubndLeader", path, later(first, 5)).askedLate()).isFalse();
    }

    @Test
    void aLateRequestIsMarked() {
        AssignmentPath path = handled();
        LocalDate first = path.assignment().dueOn();
        clock.goTo(calendars.current().addWorkingDays(first, -1));
        assertThat(asks("hnhLeader", path, later(first, 5)).askedLate()).isTrue();
        assertThat(events.ofAssignment(office.actor("vpubOfficer"), path.id()))
                .extracting(event -> event.summary())
                .contains("Gửi đề nghị muộn: xin gia hạn.");
        clock.goTo(later(first, 3));
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đã quá hạn.");
        petitions.acts("ubndLeader", path, "GRANTED");
        assertThat(path.assignment().dueOn()).isEqualTo(later(first, 5));
        assertThat(jdbc.sql("select note from deadline_change where assignment_id = :id")
                        .param("id", path.id())
                        .query(String.class)
                        .single())
                .contains("đề nghị muộn");
    }

    @Test
    void afterTheDateItIsAskedToo() {
        AssignmentPath path = handled();
        LocalDate first = path.assignment().dueOn();
        clock.goTo(later(first, 2));
        assertThat(asks("hnhLeader", path, later(first, 5)).askedLate()).isTrue();
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đã quá hạn.");
        petitions.acts("ubndLeader", path, "GRANTED");
        assertThat(path.assignment().dueOn()).isEqualTo(later(first, 5));
        assertThat(path.assignment().originalDueOn()).isEqualTo(first);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        AssignmentPath path = handled();
        LocalDate first = path.assignment().dueOn();
        RequestDraft empty = RequestDraft.extension(path.id(), RequestKind.EXTENSION, null, null, null, null);
        assertThat(records.refused(path.directiveId(), () -> petitions.asks("hnhLeader", empty))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("reasonCode", "untilOn", "reason", "basis");
        assertThat(refusesToAsk(path, "hnhLeader", first).faults())
                .extracting(Fault::field)
                .containsExactly("untilOn");
        assertThat(refusesToAsk(path, "hnhOfficer", later(first, 5)).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        assertThat(refusesToAsk(path, "hkrLeader", later(first, 5)).kind()).isEqualTo(Problem.Kind.NOT_VISIBLE);
        clock.goTo(later(first, 8));
        assertThat(refusesToAsk(path, "hnhLeader", later(first, 2)).faults())
                .extracting(Fault::field)
                .containsExactly("untilOn");

        path.drafted().signed().issued();
        assertThat(refusesToAsk(path, "hnhLeader", later(first, 20)).faults())
                .extracting(Fault::field)
                .containsExactly("kind");
    }

    @Test
    void aDayOffMovesToTheNextWorkingDay() {
        AssignmentPath path = handled();
        LocalDate saturday = path.assignment().dueOn().plusWeeks(2).with(java.time.DayOfWeek.SATURDAY);
        asks("hnhLeader", path, saturday);
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đủ.");
        petitions.acts("ubndLeader", path, "GRANTED");

        assertThat(path.assignment().dueOn()).isEqualTo(calendars.current().firstWorkingDayFrom(saturday));
    }

    @Test
    void whatWasReportedMeanwhileIsNotExtended() {
        AssignmentPath path = handled();
        asks("hnhLeader", path, later(path.assignment().dueOn(), 5));
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đủ.");
        path.drafted().signed().issued();

        assertThat(refuses(path, "ubndLeader", "note", null)).hasMessageContaining("không còn gì để gia hạn");
        petitions.acts("ubndLeader", path, "REFUSED", "note", "Đã báo cáo.");
    }

    @Test
    void aDateFromAboveIsNotMovedHere() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "HNH", "GUIDANCE");
        ObjectNode part = (ObjectNode) directive.get("assignments").get(0);
        part.put("deadline", later(LocalDate.now(clock), 20).toString());
        part.putObject("basis").put("deadline", "HIGHER");
        AssignmentPath path = paths.given(directive).received().named().planEntered();

        assertThat(refusesToAsk(path, "hnhLeader", later(path.assignment().dueOn(), 5)))
                .hasMessageContaining("cấp trên ấn định");
    }

    @Test
    void aCoordinatingAgencyAsksTheLeadWhoseLeaderDecidesWithinHisOwnDate() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HDH"));
        LocalDate first = paths.part(path, "HKR").part().dueOn();
        LocalDate end = path.assignment().dueOn();

        assertThat(refusesPart(path, "hkrLeader", later(end, 1)).faults())
                .extracting(Fault::field)
                .containsExactly("untilOn");
        assertThat(refusesPart(path, "hkrOfficer", end).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        Request asked = asksForPart("hkrLeader", path, end);
        assertThat(asked.state()).isEqualTo(RequestState.WITH_LEAD);
        assertThat(refusesPart(path, "hkrLeader", end).kind()).isEqualTo(Problem.Kind.LOST_RACE);
        asksForPart("hdhLeader", path, end);
        OpenTask task = taskOf(path, asked);
        assertThat(task.step()).isEqualTo("decideByLead");
        assertThat(task.agencyCode()).isEqualTo("SLDTBXH");
        complete(path, asked, "sldtbxhLeader", Map.of("outcome", "INCOMPLETE", "note", "Nêu rõ xã nào."));
        complete(
                path,
                asked,
                "hkrLeader",
                Map.of(
                        "outcome", "SUPPLEMENTED",
                        "untilOn", VietnameseDate.write(end),
                        "reasonCode", "MUCH_WORK",
                        "reason", "Hai xã vùng sâu.",
                        "basis", "CV 21"));
        complete(path, asked, "hkrLeader", Map.of("outcome", "WITHDRAWN"));
        assertThat(taskOf(path, asked).step()).isEqualTo("supplementRequest");
        complete(
                path,
                asked,
                "hkrLeader",
                Map.of(
                        "outcome", "SUPPLEMENTED",
                        "untilOn", VietnameseDate.write(end),
                        "reasonCode", "MUCH_WORK",
                        "reason", "Hai xã vùng sâu.",
                        "basis", "CV 21"));
        complete(
                path,
                asked,
                "sldtbxhLeader",
                Map.of("outcome", "GRANTED", "grantedOn", VietnameseDate.write(later(first, 1)), "basis", "Bút phê"));

        assertThat(petitions.find(asked).state()).isEqualTo(RequestState.GRANTED);
        assertThat(paths.part(path, "HKR").part().dueOn()).isEqualTo(later(first, 1));
        assertThat(paths.part(path, "HDH").part().dueOn()).isEqualTo(first);
        assertThat(path.assignment().dueOn()).isEqualTo(end);
        paths.parts(path).forEach(part -> records.agree(part.part()));
        path.agreed();
    }

    @Test
    void theLeadMayRefuseAndTheApiAsksTheSame() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR"));
        LocalDate first = paths.part(path, "HKR").part().dueOn();
        Map<String, Object> body = Map.of(
                "kind", "EXTENSION_OF_PART",
                "untilOn", path.assignment().dueOn().toString(),
                "reasonCode", "MUCH_WORK",
                "reason", "Hai xã vùng sâu.",
                "basis", "CV 22");

        assertThat(Interface.post(port, "hkrLeader", "/api/assignments/" + path.id() + "/requests", body)
                        .status())
                .isEqualTo(201);
        assertThat(Interface.post(port, "hkrLeader", "/api/assignments/" + path.id() + "/requests", body)
                        .status())
                .isEqualTo(409);
        petitions.acts("sldtbxhLeader", path, "REFUSED", "note", "Giữ hạn.");

        assertThat(paths.part(path, "HKR").part().dueOn()).isEqualTo(first);
        assertThat(office.requestSteps(path.id())).isEqualTo(List.of());
    }

    private AssignmentPath handled() {
        return paths.given("HNH", "GUIDANCE").received().named().planEntered();
    }

    private LocalDate later(LocalDate day, int workingDays) {
        return calendars.current().addWorkingDays(day, workingDays);
    }

    private static RequestDraft draft(AssignmentPath path, RequestKind kind, LocalDate wanted) {
        return RequestDraft.extension(path.id(), kind, wanted, "AWAITING_FUNDS", "Chờ cấp vốn.", Petitions.BASIS);
    }

    private Request asks(String personId, AssignmentPath path, LocalDate wanted) {
        return petitions.asks(personId, path, draft(path, RequestKind.EXTENSION, wanted));
    }

    private Request asksForPart(String personId, AssignmentPath path, LocalDate wanted) {
        return engine.inTransaction(
                office.actor(personId),
                () -> asking.ask(
                        office.actor(personId), draft(path, RequestKind.EXTENSION_OF_PART, wanted), new Faults()));
    }

    private Problem refusesToAsk(AssignmentPath path, String personId, LocalDate wanted) {
        return records.refused(
                path.directiveId(), () -> petitions.asks(personId, draft(path, RequestKind.EXTENSION, wanted)));
    }

    private Problem refusesPart(AssignmentPath path, String personId, LocalDate wanted) {
        return records.refused(path.directiveId(), () -> asksForPart(personId, path, wanted));
    }

    private Problem refuses(AssignmentPath path, String personId, String field, LocalDate day) {
        Map<String, Object> values = day == null
                ? Map.of("outcome", "GRANTED")
                : Map.of("outcome", "GRANTED", field, VietnameseDate.write(day));
        return records.refused(
                path.directiveId(),
                () -> office.complete(personId, office.requestTask(path.id()).taskId(), values));
    }

    private OpenTask taskOf(AssignmentPath path, Request request) {
        return office.tasksBeside(path.id(), "request").stream()
                .filter(task -> task.subjectId() == request.id())
                .findFirst()
                .orElseThrow();
    }

    private void complete(AssignmentPath path, Request request, String personId, Map<String, Object> values) {
        office.complete(personId, taskOf(path, request).taskId(), values);
    }

    private int changes(AssignmentPath path) {
        return jdbc.sql("select count(*) from deadline_change where assignment_id = :id")
                .param("id", path.id())
                .query(Integer.class)
                .single();
    }
}
