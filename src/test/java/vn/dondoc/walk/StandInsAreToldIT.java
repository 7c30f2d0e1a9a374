package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.notification.Inbox;
import vn.dondoc.notification.MorningSource;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.StoredNotice;

/** Who stands in for somebody reads in the morning what waits for that one, in that period only. */
@SystemTest
class StandInsAreToldIT {

    private static final String AGENCY = "SLDTBXH";
    private static final String LEADER = "sldtbxhLeader";
    private static final String OFFICER = "sldtbxhOfficer";
    private static final String OTHER = "sldtbxhOfficer2";

    @Autowired
    Paths paths;

    @Autowired
    Office office;

    @Autowired
    List<MorningSource> sources;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    private StandIns standIns;

    @BeforeEach
    void begin() {
        standIns = new StandIns(rest, LocalDate.now(clock));
    }

    @AfterEach
    void end() {
        clock.reset();
        standIns.close();
    }

    @Test
    void whoSignsForALeaderReadsWhatWaitsForTheSignature() {
        OffsetDateTime since = OffsetDateTime.now(clock);
        long right = standIns.signs(LEADER, OTHER, LEADER, AGENCY, "TUQ");
        AssignmentPath path =
                paths.given(AGENCY, "REVIEW").received().named().planEntered().drafted();

        List<Notice> told = toldOf(path, since);
        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.principalId()).isEqualTo(LEADER);
            assertThat(notice.kind().isAtOnce()).isFalse();
            assertThat(notice.why()).endsWith("ký thay)");
        });
        transaction.executeWithoutResult(status -> told.forEach(notices::tell));
        // Another test's day may be later than this one's: what it told stands before.
        StoredNotice stored = inbox.page(office.actor(OTHER), false, 0, 20).stream()
                .filter(notice -> notice.assignmentId() != null && notice.assignmentId() == path.id())
                .findFirst()
                .orElseThrow();
        assertThat(stored.principalId()).isEqualTo(LEADER);
        assertThat(inbox.settled(List.of(stored))).isEmpty();

        clock.goTo(LocalDate.now(clock).plusDays(11));
        assertThat(toldOf(path, since)).isEmpty();
        clock.reset();
        assertThat(standIns.revoke(LEADER, right)).isEqualTo(204);
        assertThat(toldOf(path, since)).isEmpty();
        path.signed();
        assertThat(inbox.settled(List.of(stored))).containsExactly(stored.id());
    }

    /** What waited before the first day too, and nothing that is only for signing. */
    @Test
    void whoHandlesForAnOfficerReadsOnTheFirstDayAllThatWaits() {
        // On a day of its own: what other tests did today would all be asked about.
        clock.advance(Duration.ofDays(1));
        standIns = new StandIns(rest, LocalDate.now(clock));
        AssignmentPath work =
                paths.given(AGENCY, "REVIEW").received().named(OFFICER).planEntered();
        AssignmentPath toSign =
                paths.given(AGENCY, "REVIEW").received().named().planEntered().drafted();
        OffsetDateTime since = OffsetDateTime.now(clock).plusSeconds(1);
        assertThat(toldOf(work, since)).isEmpty();

        standIns.handles(LEADER, OTHER, OFFICER, AGENCY);

        OffsetDateTime night = OffsetDateTime.now(clock).minusHours(8);
        assertThat(toldOf(work, night)).singleElement().satisfies(notice -> {
            assertThat(notice.principalId()).isEqualTo(OFFICER);
            assertThat(notice.why()).endsWith("xử lý thay)");
        });
        assertThat(toldOf(toSign, night)).isEmpty();
    }

    /** As a stand-in for somebody. */
    private List<Notice> toldOf(AssignmentPath path, OffsetDateTime since) {
        return sources.stream()
                .flatMap(source -> source.since(since).stream())
                .filter(notice -> Long.valueOf(path.id()).equals(notice.assignmentId()))
                .filter(notice ->
                        notice.principalId() != null && notice.recipients().contains(OTHER))
                .toList();
    }
}
