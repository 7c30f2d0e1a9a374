package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.identity.Actor;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** What a message asks for is done, taken or moved: then it is no longer unread, without a statement in the act. */
@SystemTest
class SettledMessagesIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Petitions petitions;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    EngineCalls engine;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aNewAssignmentAsksTheClerkUntilItIsTakenAndTheLeaderUntilHeActs() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        assertThat(unread(path)).containsExactly("sgddtClerk NEW_ASSIGNMENT", "sgddtLeader NEW_ASSIGNMENT");
        long before = inbox.unread(office.actor("sgddtClerk"));

        path.received();
        assertThat(unread(path)).containsExactly("sgddtLeader NEW_ASSIGNMENT");
        assertThat(inbox.unread(office.actor("sgddtClerk"))).isEqualTo(before - 1);
        path.named();
        assertThat(unread(path)).isEmpty();
    }

    @Test
    void aReturnIsSettledForAllWhenItIsDoneAgain() {
        AssignmentPath path =
                paths.given("SGDDT", "REVIEW").received().named().planEntered().reportedAgain();
        path.confirmation("REDO");
        assertThat(unread(path)).contains("sgddtLeader RETURNED", "sgddtOfficer RETURNED");

        path.drafted();

        assertThat(unread(path)).isEmpty();
    }

    @Test
    void aClaimEndsTheOthersMessagesAndCompletingEndsOnesOwn() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        String task = office.task(path.id()).taskId();
        tell(path, NoticeKind.TASK, task, null, null, "sgddtClerk", "vpubClerk");
        assertThat(unread(path)).contains("sgddtClerk TASK", "vpubClerk TASK");

        assertThat(Interface.post(
                                port,
                                "sgddtClerk",
                                "/engine-rest/task/" + task + "/claim",
                                Map.of("userId", "sgddtClerk"))
                        .status())
                .isEqualTo(204);
        assertThat(unread(path))
                .contains("sgddtClerk TASK", "sgddtClerk NEW_ASSIGNMENT")
                .doesNotContain("vpubClerk TASK");
        path.received();

        assertThat(unread(path)).containsExactly("sgddtLeader NEW_ASSIGNMENT");
    }

    @Test
    void aReminderAsksWhileItIsOwedByThatDate() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW").received().named().planEntered();
        LocalDate dueOn = path.assignment().dueOn();
        tell(path, NoticeKind.REMINDER, null, "result:" + path.id(), dueOn, "sgddtOfficer");
        assertThat(unread(path)).containsExactly("sgddtOfficer REMINDER");

        petitions.granted(path, RequestKind.PAUSE, null);
        assertThat(unread(path)).doesNotContain("sgddtOfficer REMINDER");
        petitions.granted(path, RequestKind.RESUME, null);
        assertThat(unread(path)).contains("sgddtOfficer REMINDER");
        Actor leader = office.actor("ubndLeader");
        engine.inTransaction(
                leader,
                () -> moves.move(
                        Act.outsideTask(leader),
                        path.id(),
                        new DeadlineMove(dueOn.plusDays(14), null, Basis.OFFICE, null, "Bút phê.")));
        assertThat(unread(path)).doesNotContain("sgddtOfficer REMINDER");
        tell(
                path,
                NoticeKind.REMINDER,
                null,
                "result:" + path.id(),
                path.assignment().dueOn(),
                "sgddtOfficer");
        assertThat(unread(path)).contains("sgddtOfficer REMINDER");
        petitions.granted(path, RequestKind.RECALL_ASSIGNMENT, null);
        assertThat(unread(path)).doesNotContain("sgddtOfficer REMINDER");
    }

    @Test
    void theMorningMarksReadWhatIsSettledAndNothingElse() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW").received();

        transaction.executeWithoutResult(status -> inbox.settle());

        assertThat(jdbc.sql("select recipient_id from message where assignment_id = :id and read_at is not null")
                        .param("id", path.id())
                        .query(String.class)
                        .list())
                .containsExactly("sgddtClerk");
        assertThat(unread(path)).containsExactly("sgddtLeader NEW_ASSIGNMENT");
    }

    @Test
    void theListSaysWhatIsSettledAndOffersNothingThere() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW").received();
        var newest =
                Interface.get(port, "sgddtClerk", "/api/messages?size=1").body().get(0);
        assertThat(newest.path("settled").asBoolean()).isTrue();
        assertThat(newest.path("readAt").isNull()).isTrue();
        assertThat(newest.path("subject").asText()).contains(number(path));
        Interface.get(port, "sgddtClerk", "/api/messages?unread=true&size=50")
                .body()
                .forEach(row -> assertThat(row.path("settled").asBoolean()).isFalse());
    }

    private String number(AssignmentPath path) {
        return jdbc.sql("select number from directive where id = :id")
                .param("id", path.directiveId())
                .query(String.class)
                .single();
    }

    private void tell(
            AssignmentPath path, NoticeKind kind, String taskId, String key, LocalDate dueOn, String... recipients) {
        transaction.executeWithoutResult(status -> notices.tell(new Notice(
                kind,
                Set.of(recipients),
                path.directiveId(),
                path.id(),
                taskId,
                key,
                dueOn,
                "857/UBND-KGVX",
                "Việc cần làm.",
                "vì ông/bà là người xử lý chính",
                "Mở việc",
                Subjects.link(taskId),
                false,
                "test:" + path.id() + ":" + dueOn)));
    }

    /** Of all who were told something of that assignment. */
    private List<String> unread(AssignmentPath path) {
        List<StoredNotice> all = jdbc.sql("select " + StoredNotice.COLUMNS
                        + " from message m where m.assignment_id = :id and m.read_at is null"
                        + " order by m.recipient_id, m.kind")
                .param("id", path.id())
                .query(StoredNotice.class)
                .list();
        Set<Long> settled = inbox.settled(all);
        return all.stream()
                .filter(notice -> !settled.contains(notice.id()))
                .map(notice -> notice.recipientId() + " " + notice.kind())
                .toList();
    }
}
