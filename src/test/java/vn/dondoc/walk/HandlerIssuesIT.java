package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;

/** An agency that lets the handler enter the outgoing number: its clerk has no part in the report. */
@SystemTest
class HandlerIssuesIT {

    private static final String CODE = "STTTT";

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Agencies agencies;

    @Autowired
    OrganisationRegister organisation;

    @LocalServerPort
    int port;

    @BeforeEach
    void theHandlerIssues() {
        handlerIssues(true);
    }

    @AfterEach
    void theClerkIssues() {
        handlerIssues(false);
    }

    @Test
    void theHandlerIssuesTheReportAndTheClerkDoesNot() {
        AssignmentPath path = signed();

        OpenTask task = office.task(path.id());
        assertThat(task.step()).isEqualTo("issueDocument");
        assertThat(task.agencyRole()).isEqualTo(Role.OFFICER);
        assertThat(task.assigneeId()).isEqualTo("sttttOfficer");
        assertThat(path.refuses("sttttClerk", path.issue()).kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
        for (Interface door : Interface.values()) {
            assertThat(door.complete(port, "sttttClerk", task.taskId(), path.issue())
                            .status())
                    .as(door.name())
                    .isEqualTo(403);
        }

        path.acts("sttttOfficer", path.issue()).stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
        path.confirmation("CONFIRMED").stands(Progress.COMPLETED, null);
    }

    @Test
    void aLeaderWhoHandlesIssuesToo() {
        organisation.grant("stcLeader", CODE, Role.LEADER, null, null);
        try {
            AssignmentPath path = paths.given(CODE, "REVIEW").received().named("sttttLeader");
            path.acts("sttttLeader", path.plan()).acts("sttttLeader", Map.of("done", "Đã làm."));
            path.acts("stcLeader", Map.of("outcome", "SIGNED"));

            path.acts("sttttLeader", path.issue()).stands(Progress.AWAITING_CONFIRMATION, "confirmResult");
        } finally {
            organisation.revoke("stcLeader", CODE, Role.LEADER);
        }
    }

    @Test
    void theSignerTakesTheSignatureBackBeforeThat() {
        signed().withdrawn("sttttLeader").stands(Progress.IN_PROGRESS, "signReport");
    }

    private AssignmentPath signed() {
        return paths.given(CODE, "REVIEW")
                .received()
                .named()
                .planEntered()
                .drafted()
                .signed();
    }

    private void handlerIssues(boolean handlerIssues) {
        Agency now = agencies.find(CODE).orElseThrow();
        organisation.saveAgency(
                new Agency(
                        now.code(),
                        now.name(),
                        now.shortName(),
                        now.kind(),
                        now.parentCode(),
                        now.validFrom(),
                        now.validTo(),
                        handlerIssues),
                true);
    }
}
