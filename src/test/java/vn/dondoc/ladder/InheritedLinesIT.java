package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.identity.Actor;
import vn.dondoc.notification.Inbox;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.StoredNotice;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.EngineCalls;

/** Another person has the field: what is red there and was told to his predecessor stands in his list, and no longer in that one's. */
@SystemTest
class InheritedLinesIT {

    @Autowired
    Paths paths;

    @Autowired
    LadderWalk walk;

    @Autowired
    InheritedLines inherited;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    EngineCalls engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private String field;

    @AfterEach
    void asItWas() {
        has("ubndLeader");
        clock.reset();
    }

    @Test
    void whoHasTheFieldNowGetsWhatIsStillRed() {
        AssignmentPath red = late();
        AssignmentPath done = late();
        walk.until(red.assignment().processInstanceId(), LocalDate.of(2024, 5, 3));
        clock.goTo(LocalDate.of(2024, 4, 12));
        walk.until(done.assignment().processInstanceId(), LocalDate.of(2024, 5, 3));
        clock.goTo(LocalDate.of(2024, 5, 4));
        done.reportedAgain();
        field = jdbc.sql("select field from directive where id = :id")
                .param("id", red.directiveId())
                .query(String.class)
                .single();
        StoredNotice old = lines("ubndLeader", red).get(0);
        morning();
        assertThat(lines("ubndChair", red)).isEmpty();

        has("ubndChair");
        morning();
        morning();

        assertThat(lines("ubndChair", red)).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo(old.text());
            assertThat(line.obligationKey()).isEqualTo(old.obligationKey());
            assertThat(inbox.settled(List.of(line))).isEmpty();
        });
        assertThat(lines("ubndChair", done)).isEmpty();
        assertThat(inbox.settled(List.of(old))).containsExactly(old.id());
    }

    private void morning() {
        engine.inTransaction(
                Actor.SYSTEM,
                () -> inherited.since(OffsetDateTime.now(clock).minusDays(1)).forEach(notices::tell));
    }

    private void has(String personId) {
        if (field != null) {
            jdbc.sql("update responsibility set vice_chair = :person where field = :field")
                    .param("person", personId)
                    .param("field", field)
                    .update();
        }
    }

    private AssignmentPath late() {
        clock.goTo(LocalDate.of(2024, 3, 15));
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        ((ObjectNode) directive.get("assignments").get(0)).put("deadline", "2024-04-12");
        return paths.given(directive).received().named().planEntered();
    }

    private List<StoredNotice> lines(String personId, AssignmentPath path) {
        return jdbc.sql(
                        """
                select id, recipient_id, principal_id, kind, directive_id, assignment_id, task_id, obligation_key, due_on, subject, text,
                       why, action, link, urgent, created_at, read_at
                  from message where recipient_id = :person and assignment_id = :id and kind = 'WEEKLY_LIST' order by id""")
                .param("person", personId)
                .param("id", path.id())
                .query(StoredNotice.class)
                .list();
    }
}
