package vn.dondoc.watcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Interface;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;

/** What a morning tells of what somebody watches. */
@SystemTest
class WatchedNoticesIT {

    @Autowired
    WatchedNotices watched;

    @Autowired
    Paths paths;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void anAgencysClerkAndLeaderHearOnceHoweverMuchHappened() {
        AssignmentPath path = paths.given("SGDDT", "REVIEW");
        watch("/api/assignments/" + path.id(), Map.of("agency", "SNV"));
        OffsetDateTime since = now();
        path.received().named().planEntered();

        Notice notice = only(since, path);
        assertThat(notice.kind()).isEqualTo(NoticeKind.WATCHED);
        assertThat(notice.recipients()).containsExactlyInAnyOrder("snvClerk", "snvLeader");
        assertThat(notice.text()).isEqualTo("Có 3 diễn biến mới.");
        assertThat(notice.urgent()).isFalse();
        assertThat(of(now(), path)).as("nothing since").isEmpty();
    }

    @Test
    void whoWatchesTheDirectiveHearsOfEachAssignmentOnWhichSomethingHappened() {
        AssignmentPath path = paths.given(DirectiveFixture.parts(Office.freshNumber(), "REVIEW", "SGDDT", "SYT"));
        watch("/api/directives/" + path.directiveId(), Map.of("person", "snvOfficer"));
        OffsetDateTime since = now();
        path.received();

        assertThat(only(since, path).recipients()).containsExactly("snvOfficer");
        assertThat(watched.since(since))
                .filteredOn(notice -> notice.directiveId() == path.directiveId())
                .hasSize(1);
    }

    @Test
    void ofAnAgencysOwnPartAndWhenItIsOverNothingIsTold() {
        AssignmentPath path = paths.given(DirectiveFixture.coordinated(Office.freshNumber(), "SGDDT", "HKR"));
        watch("/api/assignments/" + path.id(), Map.of("agency", "SNV"));
        OffsetDateTime since = now();
        paths.part(path, "HKR").received();
        assertThat(of(since, path)).isEmpty();

        path.received();
        assertThat(of(since, path)).hasSize(1);
        jdbc.sql("update watcher set removed_at = :now where assignment_id = :id")
                .param("now", now())
                .param("id", path.id())
                .update();
        assertThat(of(since, path)).isEmpty();
    }

    private Notice only(OffsetDateTime since, AssignmentPath path) {
        List<Notice> told = of(since, path);
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private List<Notice> of(OffsetDateTime since, AssignmentPath path) {
        return watched.since(since).stream()
                .filter(notice -> notice.assignmentId() == path.id())
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private void watch(String address, Map<String, String> who) {
        Map<String, Object> body = new HashMap<>(who);
        body.put("basis", "Bút phê");
        assertThat(Interface.post(port, "vpubOfficer", address + "/watchers", body)
                        .status())
                .isEqualTo(204);
    }
}
