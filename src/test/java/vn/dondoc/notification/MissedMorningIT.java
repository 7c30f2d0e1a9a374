package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;

/** A release is brought in over 07:30: a new model of the morning has its timer set for the next day. */
@SystemTest
class MissedMorningIT {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 22);

    @Autowired
    MissedMorning missed;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    private final OffsetDateTime thursday = at(FRIDAY.minusDays(1), "07:31");
    private Instant due;

    @AfterEach
    void asItWas() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("morningDigest")
                .list()
                .forEach(morning -> runtime.deleteProcessInstance(morning.getId(), "test"));
        if (due != null) {
            management.setJobDuedate(timer().getId(), Date.from(due));
        }
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-22, 09:00", "2024-03-22, 12:10", "2024-03-22, 16:59"})
    void itIsMadeUpForOnTheSameDayWhileTheOfficeWorks(LocalDate day, String time) {
        startedAgain(at(day, time), thursday);

        assertThat(timer().getDuedate().toInstant()).isBeforeOrEqualTo(clock.instant());
        management.executeJob(timer().getId());
        assertThat(timer().getDuedate().toInstant())
                .isEqualTo(at(day.plusDays(1), "07:30").toInstant());
    }

    /** In the evening, on a day off, when it has been written, and in a system that has had no morning yet. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-22, 17:00, 2024-03-21T07:31:00+07:00",
        "2024-03-23, 09:00, 2024-03-22T07:31:00+07:00",
        "2024-03-22, 09:00, 2024-03-22T07:31:00+07:00",
        "2024-03-22, 09:00,"
    })
    void elseItWaitsForTheNextMorning(LocalDate day, String time, OffsetDateTime last) {
        startedAgain(at(day, time), last);

        assertThat(timer().getDuedate().toInstant())
                .isEqualTo(at(day.plusDays(1), "07:30").toInstant());
    }

    /** Without a new model the engine's timer of that morning is there still. */
    @Test
    void whatBeginsByItselfIsLeftAlone() {
        due = timer().getDuedate().toInstant();
        clock.goTo(at(FRIDAY, "09:00").toInstant());
        mark(thursday);
        management.setJobDuedate(timer().getId(), Date.from(at(FRIDAY, "07:30").toInstant()));

        makeUp();

        assertThat(timer().getDuedate().toInstant())
                .isEqualTo(at(FRIDAY, "07:30").toInstant());
    }

    private void startedAgain(OffsetDateTime now, OffsetDateTime last) {
        due = timer().getDuedate().toInstant();
        clock.goTo(now.toInstant());
        mark(last);
        OffsetDateTime tomorrow = at(now.toLocalDate().plusDays(1), "07:30");
        management.setJobDuedate(timer().getId(), Date.from(tomorrow.toInstant()));
        makeUp();
    }

    private void makeUp() {
        transaction.executeWithoutResult(status -> missed.makeUp());
    }

    private void mark(OffsetDateTime last) {
        jdbc.sql(
                        "update system_mark set marked_at = cast(:last as timestamp with time zone) where name = 'digest-DAILY'")
                .param("last", last)
                .update();
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey("morningDigest")
                .timers()
                .activityId("startEvent_morningBegun")
                .singleResult();
    }

    private static OffsetDateTime at(LocalDate day, String time) {
        return OffsetDateTime.parse(day + "T" + time + ":00+07:00")
                .atZoneSameInstant(OfficeZone.ID)
                .toOffsetDateTime();
    }
}
