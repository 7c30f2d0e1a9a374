package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.organisation.SwitchingOff;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** The handler of an assignment is switched off: his work lies with the agency, and the leader names another. */
@SystemTest
class SwitchedOffHandlerIT {

    private static final String HANDLER = "sldtbxhOfficer";
    private static final String OTHER = "sldtbxhOfficer2";

    @Autowired
    Office office;

    @Autowired
    Paths paths;

    @Autowired
    TaskActions tasks;

    @Autowired
    SwitchingOff switchingOff;

    @LocalServerPort
    int port;

    @AfterEach
    void switchOn() {
        switchingOff.switchOn(HANDLER);
    }

    @Test
    void whatComesNextLiesWithTheAgencyAndTheLeaderNamesAnother() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW")
                .received()
                .named(HANDLER)
                .planEntered()
                .drafted();
        switchingOff.switchOff(HANDLER, "admin");
        path.acts("sldtbxhLeader", Map.of("outcome", "RETURNED", "note", "Bổ sung số liệu."));

        OpenTask task = office.task(path.id());
        assertThat(task.assigneeId()).isNull();
        for (Interface door : List.of(Interface.API, Interface.ENGINE_REST)) {
            assertThat(door.complete(port, HANDLER, task.taskId(), Map.of("done", "Đã bổ sung."))
                            .status())
                    .as(door.name())
                    .isIn(401, 403);
        }
        tasks.reassign(office.actor("sldtbxhLeader"), task.taskId(), OTHER);
        assertThat(path.assignment().handlerId()).isEqualTo(OTHER);
        path.acts(OTHER, Map.of("done", "Đã bổ sung.")).stands(Progress.IN_PROGRESS, "signReport");
    }

    @Test
    void anotherOfficerTakesItAndIsTheHandlerThen() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received().named(HANDLER);
        switchingOff.switchOff(HANDLER, "admin");
        assertThat(office.task(path.id()).assigneeId()).isNull();

        tasks.claim(office.actor(OTHER), office.task(path.id()).taskId());
        assertThat(path.agreed().assignment().handlerId()).isEqualTo(OTHER);
    }
}
