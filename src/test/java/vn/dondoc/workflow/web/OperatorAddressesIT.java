package vn.dondoc.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.WebAppSession;

/** Whoever operates the system reads every instance, job and variable of the engine, and in none of them what a directive says. */
@SystemTest
class OperatorAddressesIT {

    /** Stands in every text that people write here. */
    private static final String SAID = "Xylophon";

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Paths paths;

    @Autowired
    Petitions petitions;

    @Test
    void theAdministratorReadsNoContent() throws IOException {
        AssignmentPath path = inHand();
        WebAppSession admin = WebAppSession.login(rest, "admin");
        List<String> instances = jdbc.sql(
                        """
                select v.proc_inst_id_ from act_ru_variable v where v.name_ = 'assignmentId' and v.long_ = :id
                 union select r.process_instance_id from request r where r.assignment_id = :id order by 1""")
                .param("id", path.id())
                .query(String.class)
                .list();
        assertThat(instances).as("the assignment's own and the request's").hasSizeGreaterThan(1);
        SoftAssertions softly = new SoftAssertions();
        Set<String> variables = new HashSet<>();
        for (String instance : instances) {
            json.readTree(read(admin, ENGINE + "/variable-instance?processInstanceIdIn=" + instance))
                    .findValuesAsText("name")
                    .forEach(variables::add);
            for (String address : List.of(
                    ENGINE + "/variable-instance?processInstanceIdIn=" + instance,
                    ENGINE + "/history/variable-instance?processInstanceId=" + instance,
                    ENGINE + "/process-instance/" + instance,
                    ENGINE + "/process-instance/" + instance + "/variables",
                    ENGINE + "/process-instance/" + instance + "/activity-instances",
                    ENGINE + "/history/process-instance/" + instance,
                    ENGINE + "/history/activity-instance?processInstanceId=" + instance,
                    ENGINE + "/history/incident?processInstanceId=" + instance,
                    ENGINE + "/history/job-log?processInstanceId=" + instance,
                    ENGINE + "/history/identity-link-log",
                    ENGINE + "/execution?processInstanceId=" + instance,
                    ENGINE + "/event-subscription?processInstanceId=" + instance,
                    ENGINE + "/incident?processInstanceId=" + instance,
                    ENGINE + "/job?processInstanceId=" + instance)) {
                softly.assertThat(read(admin, address)).as(address).doesNotContain(SAID);
            }
        }
        for (String address : List.of(
                ENGINE + "/process-instance",
                ENGINE + "/job",
                ENGINE + "/variable-instance",
                COCKPIT + "/process-instance")) {
            ResponseEntity<String> answer = admin.post(address, Map.of());
            softly.assertThat(answer.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            softly.assertThat(answer.getBody()).as(address).contains("\"id\"").doesNotContain(SAID);
        }
        softly.assertAll();
        assertThat(variables)
                .contains(ProcessVariable.ASSIGNMENT_ID, ProcessVariable.OUTCOME)
                .isSubsetOf(Stream.concat(ProcessVariable.RESERVED.stream(), Stream.of(ProcessVariable.OUTCOME))
                        .toList());
    }

    /** With a word in whatever a person can write on the way, and a request that waits to be decided. */
    private AssignmentPath inHand() {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "CASE");
        directive.put("subject", SAID + " trích yếu");
        ((ObjectNode) directive.path("assignments").get(0))
                .put("title", SAID + " tên nhiệm vụ")
                .put("content", SAID + " nội dung nhiệm vụ");
        AssignmentPath path = paths.given(directive).received();
        path.acts("sgddtLeader", Map.of("outcome", "RETURNED", "note", SAID + " không thuộc chức năng"));
        path.acts("vpubOfficer", Map.of("outcome", "UPHELD", "note", SAID + " trả lời"));
        path.named().planEntered();
        path.acts("sgddtOfficer", Map.of("done", SAID + " đã làm", "latenessReason", "MUCH_WORK"));
        petitions.asks(
                "vpubOfficer",
                path,
                new RequestDraft(path.id(), RequestKind.PAUSE, SAID + " lý do", SAID + " căn cứ", null, null));
        return path;
    }

    private static String read(WebAppSession admin, String address) {
        ResponseEntity<String> answer = admin.get(address);
        assertThat(answer.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }
}
