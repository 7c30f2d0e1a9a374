package vn.dondoc.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SystemTest;
import vn.dondoc.assignment.Progress;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** A request from the one who asks to the one who decides. */
@SystemTest
class RequestIT {

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    Petitions petitions;

    @Test
    void anAgencyAsksTheOfficeForwardsTheSignerGrantsAPause() {
        AssignmentPath path = paths.given("HNH", "GUIDANCE").received().named();

        Request asked = petitions.asks("hnhLeader", path, RequestKind.PAUSE, null);
        assertThat(office.requestSteps(path.id())).containsExactly("draftRequestDecision");
        petitions.acts("vpubOfficer", path, "FORWARDED", "note", "Đề nghị đồng ý.");
        petitions.acts("ubndLeader", path, "GRANTED", "basis", "Bút phê ngày 03/04/2024");

        assertThat(petitions.find(asked).state()).isEqualTo(RequestState.GRANTED);
        assertThat(office.requestSteps(path.id())).isEmpty();
        path.stands(Progress.PAUSED, "enterPlan");

        petitions.granted(path, RequestKind.RESUME, null);
        path.stands(Progress.IN_PROGRESS, "enterPlan").planEntered().reportedAgain();
    }
}
