package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.history.Events;
import vn.dondoc.history.RecordedEvent;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** A leader takes a task from one person and gives it to another, through every door, or is told why not. */
@SystemTest
class ChangingHandsIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Records records;

    @Autowired
    Events events;

    @Autowired
    TaskActions tasks;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void anotherOfficerIsTheHandlerFromNowOn(Interface door) {
        AssignmentPath path = handled();

        assertThat(give(door, "sldtbxhLeader", path, "sldtbxhOfficer2").status())
                .isEqualTo(204);

        assertThat(office.task(path.id()).assigneeId()).isEqualTo("sldtbxhOfficer2");
        assertThat(path.assignment().handlerId()).isEqualTo("sldtbxhOfficer2");
        RecordedEvent told = last(path);
        assertThat(told.action()).isEqualTo("HANDLER_CHANGED");
        assertThat(told.actorName()).isEqualTo(office.actor("sldtbxhLeader").fullName());
        assertThat(told.summary()).contains(office.actor("sldtbxhOfficer2").fullName());
        assertThat(path.refuses("sldtbxhOfficer", path.plan())).isNotNull();
        path.acts("sldtbxhOfficer2", path.plan()).stands(Progress.IN_PROGRESS, "carryOut");
        assertThat(office.task(path.id()).assigneeId()).isEqualTo("sldtbxhOfficer2");
    }

    @ParameterizedTest
    @EnumSource
    void aLeaderTakesItHimselfWhereAnotherIsLeftToSign(Interface door) {
        AssignmentPath path = handled();

        assertThat(give(door, "sldtbxhLeader", path, "sldtbxhLeader").status()).isEqualTo(204);

        assertThat(path.assignment().handlerId()).isEqualTo("sldtbxhLeader");
        path.agreed().acts("sldtbxhLeader", path.plan()).stands(Progress.IN_PROGRESS, "carryOut");
    }

    @ParameterizedTest
    @EnumSource
    void whatNoHandlerHasChangesHandsToo(Interface door) {
        AssignmentPath path = handled().planEntered().drafted();

        assertThat(give(door, "sldtbxhLeader", path, "sldtbxhLeader2").status()).isEqualTo(204);
        assertThat(last(path).summary())
                .isEqualTo("Chuyển công việc “%s” từ cơ quan sang %s."
                        .formatted(office.task(path.id()).name(), name("sldtbxhLeader2")));
        assertThat(give(door, "sldtbxhLeader2", path, "sldtbxhLeader").status()).isEqualTo(204);
        assertThat(last(path).action()).isEqualTo("CHANGED_HANDS");
        assertThat(last(path).actorId()).isEqualTo("sldtbxhLeader2");
        assertThat(last(path).summary()).contains(name("sldtbxhLeader2") + " sang " + name("sldtbxhLeader"));

        assertThat(path.assignment().handlerId()).isEqualTo("sldtbxhOfficer");
        path.agreed().acts("sldtbxhLeader", Map.of("outcome", "SIGNED")).stands(Progress.IN_PROGRESS, "issueDocument");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNoLeaderOfTheAgencyGivesNothingAway(Interface door) {
        AssignmentPath path = handled();
        List<String> before = records.of(path.directiveId());

        for (String officer : List.of("sldtbxhOfficer", "sldtbxhOfficer2", "sldtbxhClerk", "vpubLeader")) {
            assertRefused(give(door, officer, path, "sldtbxhOfficer2"), 403, officer);
        }
        assertRefused(give(door, "sgddtLeader", path, "sldtbxhOfficer2"), 404, "another agency's leader");
        assertRefused(give(door, "admin", path, "sldtbxhOfficer2"), 404, "the administrator");
        assertThat(records.of(path.directiveId())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotHandleItDoesNotGetIt(Interface door) {
        AssignmentPath path = handled();
        List<String> before = records.of(path.directiveId());

        for (String person : List.of("sldtbxhClerk", "sgddtOfficer", "nobody", "vpubOfficer", "admin", "")) {
            assertRefused(give(door, "sldtbxhLeader", path, person), 422, person);
        }
        assertThat(records.of(path.directiveId())).isEqualTo(before);
    }

    /** The only leader left must sign; who drafted does not get the signing of it. */
    @ParameterizedTest
    @EnumSource
    void fourEyesHoldWhenATaskChangesHands(Interface door) {
        AssignmentPath alone = paths.given("SYT", "REVIEW").received().named();
        assertRefused(give(door, "sytLeader", alone, "sytLeader"), 422, "the only leader");

        AssignmentPath drafted = paths.given("SLDTBXH", "REVIEW").received().named("sldtbxhLeader");
        drafted.acts("sldtbxhLeader", drafted.plan()).acts("sldtbxhLeader", Map.of("done", "Đã làm."));
        assertRefused(give(door, "sldtbxhLeader2", drafted, "sldtbxhLeader"), 422, "who drafted");
        drafted.agreed();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneChangesHandsNoMore(Interface door) {
        AssignmentPath path = handled();
        String taskId = office.task(path.id()).taskId();
        path.planEntered();

        assertRefused(door.assign(port, "sldtbxhLeader", taskId, "sldtbxhOfficer2"), 409, "done");
    }

    @Test
    void theHandlersTaskIsNotGivenBackByHimself() {
        AssignmentPath path = handled();
        OpenTask task = office.task(path.id());

        for (Interface door : List.of(Interface.ENGINE_REST, Interface.TASKLIST)) {
            assertRefused(door.assign(port, "sldtbxhOfficer", task.taskId(), null), 403, door.name());
        }
        assertThat(office.task(path.id()).assigneeId()).isEqualTo("sldtbxhOfficer");
    }

    /** Who takes what nobody has, and who keeps what he has, does what is done every day; giving back is told. */
    @Test
    void theFirstWhoTakesATaskIsNotWrittenDownAndWhoGivesItBackIs() {
        AssignmentPath path = handled().planEntered().drafted();
        String taskId = office.task(path.id()).taskId();
        int before = all(path).size();

        tasks.claim(office.actor("sldtbxhLeader2"), taskId);
        tasks.claim(office.actor("sldtbxhLeader2"), taskId);
        tasks.reassign(office.actor("sldtbxhLeader"), taskId, "sldtbxhLeader2");
        assertThat(all(path)).hasSize(before);

        tasks.unclaim(office.actor("sldtbxhLeader2"), taskId);
        assertThat(all(path)).hasSize(before + 1);
        assertThat(last(path).summary()).endsWith("từ " + name("sldtbxhLeader2") + " sang cơ quan.");
    }

    /** Taken for another, and given back to him by the one who took it or because the right was taken back: a line each time. */
    @Test
    void whatIsTakenForAnotherAndGivenBackIsWrittenDown() {
        AssignmentPath path = handled();
        String taskId = office.task(path.id()).taskId();
        String both = name("sldtbxhOfficer2") + " (xử lý thay " + name("sldtbxhOfficer") + ")";
        try (StandIns standIns = new StandIns(rest, LocalDate.now(clock))) {
            long right = standIns.handles("sldtbxhLeader", "sldtbxhOfficer2", "sldtbxhOfficer", "SLDTBXH");
            int before = all(path).size();

            tasks.claim(office.actor("sldtbxhOfficer2"), taskId);
            assertThat(last(path).summary()).contains("từ " + name("sldtbxhOfficer") + " sang " + both);
            assertThat(last(path).principalId()).isEqualTo("sldtbxhOfficer");
            tasks.unclaim(office.actor("sldtbxhOfficer2"), taskId);
            assertThat(last(path).summary()).contains("từ " + both + " sang " + name("sldtbxhOfficer") + ".");
            tasks.claim(office.actor("sldtbxhOfficer2"), taskId);
            standIns.revoke("sldtbxhLeader", right);

            assertThat(all(path)).hasSize(before + 4);
            assertThat(last(path).summary()).contains("từ " + both + " sang " + name("sldtbxhOfficer") + ".");
            assertThat(last(path).note()).isEqualTo("Người nhận không còn được xử lý thay.");
        }
        // Having had it in one's hands is not having done it: four eyes ask who did the step.
        path.planEntered().drafted().acts("sldtbxhLeader", Map.of("outcome", "SIGNED"));
        assertThat(path.assignment().handlerId()).isEqualTo("sldtbxhOfficer");
    }

    /** Told to the agency, to the lead and to the Office; other agencies read nothing of it. */
    @Test
    void whoHasAnAgencysOwnPartOtherAgenciesDoNotRead() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SLDTBXH", "HKR", "HDH"));
        String taskId = paths.part(path, "HKR").taskId();

        tasks.reassign(office.actor("hkrLeader"), taskId, "hkrClerk");

        for (String reader : List.of("hkrOfficer", "sldtbxhOfficer", "vpubOfficer")) {
            assertThat(events.ofAssignment(office.actor(reader), path.id()))
                    .as(reader)
                    .anyMatch(line -> line.action().equals("CHANGED_HANDS"));
        }
        assertThat(events.ofAssignment(office.actor("hdhOfficer"), path.id()))
                .noneMatch(line -> line.action().equals("CHANGED_HANDS"));
    }

    private AssignmentPath handled() {
        return paths.given("SLDTBXH", "REVIEW").received().named();
    }

    private Interface.Answer give(Interface door, String personId, AssignmentPath path, String otherId) {
        return door.assign(port, personId, office.task(path.id()).taskId(), otherId);
    }

    private RecordedEvent last(AssignmentPath path) {
        return all(path).get(all(path).size() - 1);
    }

    private List<RecordedEvent> all(AssignmentPath path) {
        return events.ofAssignment(office.actor("vpubOfficer"), path.id());
    }

    private String name(String personId) {
        return office.actor(personId).fullName();
    }

    private static void assertRefused(Interface.Answer answer, int status, String what) {
        assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(status);
        assertThat(answer.body().path("message").asText()).as(what).isNotBlank();
    }
}
