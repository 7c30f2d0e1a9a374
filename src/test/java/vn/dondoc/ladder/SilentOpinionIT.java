package vn.dondoc.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
import vn.dondoc.decision.TableChanges;
import vn.dondoc.notification.StoredNotice;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.walk.ProposalPath;
import vn.dondoc.walk.ProposalPaths;

/** An opinion that is missing is told by the office's table although silence was recorded that night. Asked on 15/3, owed by 22/3. */
@SystemTest
class SilentOpinionIT {

    private static final LocalDate DUE = LocalDate.of(2024, 3, 22);

    @Autowired
    Paths paths;

    @Autowired
    ProposalPaths proposals;

    @Autowired
    LadderWalk walk;

    @Autowired
    StillOwed stillOwed;

    @Autowired
    TableChanges tables;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void onTheDayOfGiving() {
        clock.goTo(LocalDate.of(2024, 3, 15));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theAgencysLeaderAndTheLeadAreToldThenTheOfficeUntilTheLeadSignsWithoutIt() {
        ProposalPath proposal = silent();
        AssignmentPath path = proposal.assignment();

        until(path, LocalDate.of(2024, 3, 27));

        assertThat(told(path))
                .containsExactly(
                        "2024-03-25 ESCALATION bdtLeader",
                        "2024-03-25 ESCALATION sgddtOfficer",
                        "2024-03-27 ESCALATION vpubOfficer");
        List<StoredNotice> notices = jdbc.sql(
                        """
                        select id, recipient_id, principal_id, kind, directive_id, assignment_id, task_id, obligation_key, due_on, subject,
                               text, why, action, link, urgent, created_at, read_at
                          from message where assignment_id = :id and obligation_key like 'opinion%'""")
                .param("id", path.id())
                .query(StoredNotice.class)
                .list();
        assertThat(notices)
                .hasSize(3)
                .allMatch(stillOwed::stillHolds)
                .allMatch(notice ->
                        notice.link().endsWith("/default/") && notice.action().equals("Xem danh sách việc"))
                .extracting(StoredNotice::text)
                .contains(
                        "Ý kiến góp ý của Ban Dân tộc (đã ghi nhận là im lặng): quá hạn 1 ngày làm việc, hạn 22/03/2024.",
                        "Ý kiến góp ý của Ban Dân tộc (đã ghi nhận là im lặng): quá hạn 3 ngày làm việc, hạn 22/03/2024.");

        proposal.explained(ProposalPath.text(), "ACCEPTED");
        assertThat(notices).allMatch(stillOwed::stillHolds);
        proposal.signed();
        assertThat(notices).noneMatch(stillOwed::stillHolds);
    }

    @Test
    void whoIsToldIsWhatTheTableSays() throws IOException {
        byte[] shipped = new ClassPathResource("processes/escalation-level.dmn").getContentAsByteArray();
        String changed = new String(shipped, StandardCharsets.UTF_8)
                .replaceFirst("(?s)(rule_partLead_kind\">\\s*<text>\"CONTRIBUTION\"),\"OPINION\"", "$1")
                .replaceFirst("(?s)(rule_partOffice_workingDays\">\\s*<text>)3", "$1" + "2");
        ProposalPath proposal = silent();
        try {
            putInForce(changed.getBytes(StandardCharsets.UTF_8));
            until(proposal.assignment(), LocalDate.of(2024, 3, 28));
        } finally {
            putInForce(shipped);
        }

        assertThat(told(proposal.assignment()))
                .containsExactly("2024-03-25 ESCALATION bdtLeader", "2024-03-26 ESCALATION vpubOfficer");
    }

    /** On 25/3, at the hour at which silence is recorded. */
    private ProposalPath silent() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "STANDING");
        ((ObjectNode) directive.get("assignments").get(0)).put("proposalRequired", true);
        AssignmentPath path = paths.given(directive).received().named().planEntered();
        ProposalPath proposal = proposals.of(path).drafted(ProposalPath.text());
        assertThat(proposal.opinionTask("BDT").dueOn()).isEqualTo(DUE);
        until(path, DUE);
        Job silence = management
                .createJobQuery()
                .processInstanceId(proposal.opinionTask("BDT").processInstanceId())
                .singleResult();
        clock.goTo(silence.getDuedate().toInstant());
        management.executeJob(silence.getId());
        return proposal;
    }

    private List<String> told(AssignmentPath path) {
        return walk.toldOf(path.id()).stream()
                .filter(line -> line.contains("opinion"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .sorted()
                .toList();
    }

    private void until(AssignmentPath path, LocalDate day) {
        walk.until(path.assignment().processInstanceId(), day);
    }

    private void putInForce(byte[] file) {
        String token = tables.preview("escalationLevel", file).token();
        tables.putInForce("admin", "escalationLevel", "escalation-level.dmn", file, token);
    }
}
