package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.SystemTest;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.StoredNotice;
import vn.dondoc.request.Petitions;
import vn.dondoc.request.RequestKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** Until when a message about a task is worth sending. */
@SystemTest
class OpenTaskRelevanceIT {

    @Autowired
    OpenTaskRelevance relevance;

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    TaskActions actions;

    @Autowired
    Petitions petitions;

    @Test
    void whatIsAboutNoTaskIsNoneOfItsConcern() {
        assertThat(relevance.stillHolds(notice(null, "sldtbxhLeader", null))).isTrue();
    }

    /** Two may examine: whoever takes it ends the other's reminder. */
    @Test
    void oneClaimEndsTheRemindersOfTheOthers() {
        AssignmentPath path = paths.given("SLDTBXH", "REVIEW").received();
        String task = office.task(path.id()).taskId();
        assertThat(holds(task, "sldtbxhLeader")).isTrue();
        assertThat(holds(task, "sldtbxhLeader2")).isTrue();

        actions.claim(office.actor("sldtbxhLeader2"), task);

        assertThat(holds(task, "sldtbxhLeader2")).isTrue();
        assertThat(holds(task, "sldtbxhLeader")).isFalse();
        // Who was told because he handles for the one who has it.
        assertThat(relevance.stillHolds(notice(task, "sldtbxhOfficer", "sldtbxhLeader2")))
                .isTrue();
        assertThat(relevance.stillHolds(notice(task, "sldtbxhOfficer", "sldtbxhLeader")))
                .isFalse();
    }

    @Test
    void whatIsDoneOrStandsStillIsToldToNobody() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW").received();
        String naming = office.task(path.id()).taskId();
        path.named();
        assertThat(holds(naming, "sgddtLeader")).isFalse();

        String plan = office.task(path.id()).taskId();
        assertThat(holds(plan, "sgddtOfficer")).isTrue();
        petitions.granted(path, RequestKind.PAUSE, null);
        assertThat(holds(plan, "sgddtOfficer")).isFalse();
        petitions.granted(path, RequestKind.RESUME, null);
        assertThat(holds(plan, "sgddtOfficer")).isTrue();
    }

    private boolean holds(String taskId, String recipientId) {
        return relevance.stillHolds(notice(taskId, recipientId, null));
    }

    private static StoredNotice notice(String taskId, String recipientId, String principalId) {
        return new StoredNotice(
                1,
                recipientId,
                principalId,
                NoticeKind.TASK,
                null,
                null,
                taskId,
                null,
                null,
                "Nhiệm vụ",
                "Có việc.",
                "vì việc ở chỗ ông/bà",
                null,
                null,
                false,
                OffsetDateTime.parse("2024-03-15T09:00:00+07:00"),
                null);
    }
}
