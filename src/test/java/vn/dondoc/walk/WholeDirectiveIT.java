package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/**
 * The whole of 857 from outside, by HTTP Basic: eight assignments, ten contributions (one supplemented, one closed without and
 * come late), opinions, a proposal that a higher level answers, the consolidated report issued and the follow-up ended.
 */
@SystemTest
class WholeDirectiveIT {

    private static final String LATE = "HTMR";

    @Autowired
    Office office;

    @Autowired
    Assignments assignments;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    DirectivePaths directives;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    ObjectMapper json;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Interface door;
    private long directiveId;

    @ParameterizedTest
    @EnumSource(names = {"API", "ENGINE_REST"})
    void isCarriedOutToTheIssuedReport(Interface through) throws IOException {
        door = through;
        ObjectNode directive;
        try (var file = new ClassPathResource("demo/directive-857.json").getInputStream()) {
            directive = (ObjectNode) json.readTree(file);
        }
        directiveId = office.giveOut(directive.put("number", Office.freshNumber()));
        List<Assignment> parts = assignments.ofDirective(directiveId);

        for (Assignment part : parts) {
            if (part.ordinal() != 6) {
                straight(part);
            }
        }
        withOthers(parts.get(5));
        consolidated();

        directives.of(directiveId).stands(DirectiveState.ENDED, null);
        assertThat(assignments.ofDirective(directiveId))
                .filteredOn(part -> !part.isStanding())
                .extracting(Assignment::progress)
                .containsOnly(Progress.COMPLETED);
    }

    private void straight(Assignment part) {
        begun(part);
        reported(part);
    }

    private void begun(Assignment part) {
        String lead = part.leadCode();
        if (step(part, "registerArrival") != null) {
            act(lead, "Clerk", part, "registerArrival", "arrivalNumber", Office.freshNumber(), "arrivedOn", today());
        }
        act(lead, "Leader", part, "nameHandler", "outcome", "NAMED", "handlerId", person(lead, "Officer"));
        act(
                lead,
                "Officer",
                part,
                "enterPlan",
                "planNumber",
                Office.freshNumber(),
                "planIssuedOn",
                today(),
                "planSubject",
                "Kế hoạch");
    }

    private void reported(Assignment part) {
        act(part.leadCode(), "Officer", part, "carryOut", "done", "Đã thực hiện.");
        act(part.leadCode(), "Leader", part, "signReport", "outcome", "SIGNED");
        issued(part.leadCode(), part);
        act("VPUB", "Officer", part, "confirmResult", "outcome", "CONFIRMED");
    }

    private void issued(String agency, Assignment part) {
        act(
                agency,
                "Clerk",
                part,
                "issueDocument",
                "outcome",
                "ISSUED",
                "documentNumber",
                Office.freshNumber(),
                "issuedOn",
                today(),
                "recipients",
                "UBND tỉnh");
    }

    private void withOthers(Assignment part) throws IOException {
        begun(part);
        List<String> districts = assignments.coordinators(part.id());
        assertThat(districts).hasSize(10);
        for (String district : districts) {
            if (!district.equals(LATE)) {
                named(district, part);
                contributed(district, part);
            }
        }
        long supplemented = contribution(part, "HDH");
        assertThat(as("sldtbxhOfficer")
                        .postForEntity(
                                "/api/contributions/" + supplemented + "/supplement",
                                Map.of("request", "Rà soát thêm xã Đăk Hring."),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        contributed("HDH", part);
        refused(part, "consolidateContributions", "outcome", "CONSOLIDATED");
        act(
                part.leadCode(),
                "Officer",
                part,
                "consolidateContributions",
                "outcome",
                "CLOSED_WITHOUT_LATE",
                "note",
                "Đã quá hạn, chốt số liệu để trình.");
        decided(part);
        named(LATE, part);
        contributed(LATE, part);
        reported(part);
    }

    private void named(String district, Assignment part) {
        if (step(part, "registerContributionArrival", district) != null) {
            act(
                    district,
                    "Clerk",
                    part,
                    "registerContributionArrival",
                    "arrivalNumber",
                    Office.freshNumber(),
                    "arrivedOn",
                    today());
        }
        act(
                district,
                "Leader",
                part,
                "nameContributor",
                "outcome",
                "NAMED",
                "contributorId",
                person(district, "Officer"));
    }

    private void contributed(String district, Assignment part) {
        act(district, "Officer", part, "contribute", "content", "Đã rà soát.", "numbers", ContributionPath.NUMBERS);
        act(district, "Leader", part, "signContribution", "outcome", "SIGNED");
    }

    private void decided(Assignment part) throws IOException {
        String lead = part.leadCode();
        Object[] text = {
            "content",
            "Hỗ trợ theo danh sách.",
            "legalBasis",
            "Nghị định 20/2021/NĐ-CP",
            "amount",
            "120000000",
            "fundingSource",
            "Ngân sách tỉnh",
            "beneficiaries",
            "Các hộ được rà soát",
            "agenciesConcerned",
            "2"
        };
        act(lead, "Officer", part, "draftProposal", text);
        OpenTask asked;
        while ((asked = step(part, "draftOpinion")) != null) {
            act(asked.agencyCode(), "Officer", part, "draftOpinion", "outcome", "AGREE", "content", "Thống nhất.");
            act(asked.agencyCode(), "Leader", part, "signOpinion", "outcome", "SIGNED");
        }
        if (step(part, "explainOpinions") != null) {
            act(lead, "Officer", part, "explainOpinions", text);
        }
        act(lead, "Leader", part, "signProposal", "outcome", "SIGNED");
        issued(lead, part);
        act("VPUB", "Officer", part, "examineProposal", "outcome", "COMPLETE", "slip", "Kính trình.");
        act("VPUB", "Leader", part, "signSlip", "outcome", "SIGNED");
        act(
                "UBND",
                "Leader",
                part,
                "decideProposal",
                "outcome",
                "PASSED_UP",
                "higherLevel",
                "HĐND tỉnh",
                "higherDueOn",
                today());
        assertThat(assignments.find(part.id()).orElseThrow().progress()).isEqualTo(Progress.AWAITING_HIGHER_LEVEL);
        act(
                "VPUB",
                "Officer",
                part,
                "enterHigherResult",
                "outcome",
                "HIGHER_APPROVED",
                "documentNumber",
                "9/NQ-HĐND",
                "issuedOn",
                today());
        act("UBND", "Leader", part, "decideProposal", "outcome", "APPROVED", "signatureForm", "KT");
        issued("VPUB", part);
        JsonNode proposal = json.readTree(
                as("ubndLeader").getForObject("/api/assignments/" + part.id() + "/proposal", String.class));
        assertThat(proposal.path("state").asText()).isEqualTo("DECIDED");
    }

    private void consolidated() {
        onDirective("vpubOfficer", "consolidateReport", "reportText", "Đã thực hiện.", "slipText", "Kính trình.");
        onDirective("vpubLeader", "signConsolidationSlip", "outcome", "SIGNED");
        onDirective("ubndLeader", "signConsolidatedReport", "outcome", "SIGNED", "signatureForm", "KT");
        onDirective(
                "vpubClerk",
                "issueDocument",
                "outcome",
                "ISSUED",
                "documentNumber",
                Office.freshNumber(),
                "issuedOn",
                today(),
                "recipients",
                "Bí thư Tỉnh ủy (qua Văn phòng Tỉnh ủy)");
        onDirective("vpubOfficer", "endFollowUp", "note", "Đã báo cáo.", "standing", "KEPT");
    }

    private void onDirective(String personId, String step, Object... values) {
        OpenTask task = office.directiveTask(directiveId);
        assertThat(task.step()).isEqualTo(step);
        complete(personId, task, values);
    }

    private void act(String agency, String role, Assignment part, String step, Object... values) {
        OpenTask task = step(part, step, agency);
        assertThat(task).as(step + " of " + agency).isNotNull();
        complete(person(agency, role), task, values);
    }

    private void refused(Assignment part, String step, Object... values) {
        OpenTask task = step(part, step, part.leadCode());
        assertThat(door.complete(port, person(part.leadCode(), "Officer"), task.taskId(), map(values))
                        .status())
                .isEqualTo(422);
    }

    private void complete(String personId, OpenTask task, Object... values) {
        Interface.Answer answer = door.complete(port, personId, task.taskId(), map(values));
        assertThat(answer.status())
                .as(task.step() + " by " + personId + ": " + answer.body())
                .isEqualTo(204);
    }

    private OpenTask step(Assignment part, String step) {
        return openTasks.ofAssignment(part.id()).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElse(null);
    }

    private OpenTask step(Assignment part, String step, String agency) {
        return openTasks.ofAssignment(part.id()).stream()
                .filter(task -> task.step().equals(step) && task.agencyCode().equals(agency))
                .findFirst()
                .orElse(null);
    }

    private long contribution(Assignment part, String agency) throws IOException {
        JsonNode board = json.readTree(
                as("sldtbxhOfficer").getForObject("/api/assignments/" + part.id() + "/contributions", String.class));
        for (JsonNode line : board.path("lines")) {
            if (line.path("agencyCode").asText().equals(agency)) {
                return line.path("id").asLong();
            }
        }
        throw new AssertionError("Not on the board: " + agency + " in " + board);
    }

    private TestRestTemplate as(String personId) {
        return rest.withBasicAuth(personId, "demo857");
    }

    private static String person(String agency, String role) {
        return agency.toLowerCase(Locale.ROOT) + role;
    }

    private String today() {
        return VietnameseDate.write(LocalDate.now(clock));
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
