package vn.dondoc.province;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.OutboxWalk;
import vn.dondoc.walk.Office;

/** Lets the days go by for everybody, and compares in the end what the ladder has on record with what the oracle wanted. */
final class ProvinceMonth {

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final Office office;
    private final OutboxWalk outbox;
    private final SettableClock clock;
    private final ProvincePlan plan;
    private final ProvinceWork work;
    private final OwedNow owed;
    private final LadderOracle oracle = new LadderOracle();
    private int directives;

    ProvinceMonth(ConfigurableApplicationContext app, ProvincePlan plan, long seed) {
        this.jdbc = app.getBean(JdbcClient.class);
        this.management = app.getBean(ManagementService.class);
        this.office = app.getBean(Office.class);
        this.outbox = app.getBean(OutboxWalk.class);
        this.clock = app.getBean(SettableClock.class);
        this.owed = new OwedNow(jdbc);
        this.work = new ProvinceWork(office, jdbc, seed);
        this.plan = plan;
    }

    void run(LocalDate begin, LocalDate end) {
        for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
            boolean works = OfficeDays.works(day);
            at(day, 7, 29);
            if (works) {
                oracle.morning(day, owed.all());
            }
            for (int minute : List.of(30, 36, 42)) {
                at(day, 7, minute);
                pass();
            }
            if (works) {
                at(day, 9, 0);
                giveOut(day);
                work.on(day);
                pass();
                at(day, 15, 0);
                work.on(day);
                pass();
            }
        }
    }

    private void at(LocalDate day, int hour, int minute) {
        Instant moment = day.atTime(hour, minute).atZone(OfficeZone.ID).toInstant();
        if (moment.isAfter(clock.instant())) {
            clock.goTo(moment);
        }
    }

    /** What the engine and the outbox do by themselves. */
    private void pass() {
        for (Job due : management.createJobQuery().executable().list()) {
            management.executeJob(due.getId());
        }
        outbox.sendAll();
    }

    private void giveOut(LocalDate day) {
        List<ObjectNode> today = plan.on(day, 2000 + directives);
        today.forEach(this::giveOut);
        directives += today.size();
    }

    private void giveOut(ObjectNode directive) {
        String ofField = directive.path("field").asText().equals("KGVX") ? "" : "2";
        long id = office.register(directive);
        office.complete(
                "vpubOfficer" + ofField,
                office.directiveTask(id).taskId(),
                Map.of("directive", directive.toString(), "confirmedFacts", ""));
        office.complete("vpubLeader" + ofField, office.directiveTask(id).taskId(), Map.of("outcome", "GIVEN_OUT"));
    }

    String summary() {
        return "%d directives, %d acts, %d steps of the ladder told, %d held for good"
                .formatted(
                        directives,
                        work.acts(),
                        oracle.told().size(),
                        oracle.held().size());
    }

    /** Neither too early nor too late, none that the oracle does not want, and all when the office opens. */
    void requireEachStepOnItsMorning() {
        assertThat(recorded("SENT", true)).isEqualTo(oracle.told());
        assertThat(recorded("HELD", false)).isEqualTo(oracle.held());
        assertThat(momentsTold()).allMatch(time -> time.getHour() == 7 && time.getMinute() >= 30);
    }

    void requireEverythingSentAtOnce() {
        assertThat(jdbc.sql(
                                "select d.id || ' ' || recipient_id || ' ' || state || ' ' || attempts || ' ' || coalesce(note, '')"
                                        + " from delivery d where state in ('FAILED', 'SENDING') or maybe_twice_at is not null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private Set<String> recorded(String state, boolean withDay) {
        return new TreeSet<>(jdbc.sql(
                        "select obligation_key, kind, due_on, step, at from ladder_step where state = :state")
                .param("state", state)
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " hạn " + row.getString(3) + " D"
                        + (row.getInt(4) > 0 ? "+" : "") + row.getInt(4) + " "
                        + (withDay ? OwedNow.day(row.getObject(5, OffsetDateTime.class)) : ""))
                .list());
    }

    private List<LocalTime> momentsTold() {
        return jdbc.sql("select at from ladder_step where state = 'SENT'")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class)
                        .atZoneSameInstant(OfficeZone.ID)
                        .toLocalTime())
                .list();
    }
}
