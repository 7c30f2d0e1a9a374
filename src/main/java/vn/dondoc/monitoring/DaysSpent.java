package vn.dondoc.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;

/** Where the days of assignments went, from what events say of each step and from what lies open now. */
@Repository
public class DaysSpent {

    /**
     * @param givenOn not counted
     * @param lastOn when it ended, or today
     * @param total working days, which those in {@code days} sum up to
     */
    public record Spent(
            long assignmentId, int ordinal, LocalDate givenOn, LocalDate lastOn, int total, List<DaysAt> days) {}

    private record Given(long id, int ordinal, String leadCode, LocalDate givenOn, LocalDate endedOn) {}

    private record Of<T>(long assignmentId, T what) {}

    private static final String STAYS =
            """
            select assignment_id, step, lain_with as agency, min(lain_since) as since, min(happened_at) as until
              from event where assignment_id in (:ids) and lain_since is not null and step in (:steps)
             group by assignment_id, step, lain_with, task_id
             union all
            select assignment_id, step, agency_code, created_at, null
              from open_task where assignment_id in (:ids) and step in (:steps)""";

    private final JdbcClient jdbc;
    private final WorkingCalendars calendars;
    private final Clock clock;

    DaysSpent(JdbcClient jdbc, WorkingCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One for each assignment of the directive that the manager oversees; empty if there is none. */
    public List<Spent> ofDirective(long directiveId, ManagerScope scope) {
        List<Given> given = jdbc.sql("select a.id, a.ordinal, a.lead_code, a.given_on, a.ended_on from assignment a"
                        + " where a.directive_id = :directive and a.given_on is not null and " + ManagerScope.OVERSEEN
                        + " order by a.ordinal")
                .param("directive", directiveId)
                .params(scope.parameters())
                .query(Given.class)
                .list();
        if (given.isEmpty()) {
            return List.of();
        }
        List<Long> ids = given.stream().map(Given::id).toList();
        Map<Long, List<Stay>> stays = byAssignment(STAYS, ids, DaysSpent::stay);
        Map<Long, List<DaySplit.Paused>> pauses = byAssignment(
                "select assignment_id, since_on, ended_on from pause where assignment_id in (:ids)",
                ids,
                DaysSpent::paused);
        WorkingCalendar calendar = calendars.current();
        LocalDate today = OfficeZone.today(clock);
        return given.stream()
                .map(each -> spent(
                        each,
                        new DaySplit(
                                each.leadCode(),
                                each.givenOn(),
                                each.endedOn() == null ? today : each.endedOn(),
                                stays.getOrDefault(each.id(), List.of()),
                                pauses.getOrDefault(each.id(), List.of())),
                        calendar))
                .toList();
    }

    private static Spent spent(Given given, DaySplit split, WorkingCalendar calendar) {
        return new Spent(
                given.id(),
                given.ordinal(),
                split.givenOn(),
                split.lastOn(),
                calendar.workingDaysBetween(split.givenOn(), split.lastOn()),
                split.days(calendar));
    }

    private <T> Map<Long, List<T>> byAssignment(String sql, List<Long> ids, RowMapper<T> row) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .param("steps", PathStep.IDS)
                .query((found, index) -> new Of<>(found.getLong("assignment_id"), row.mapRow(found, index)))
                .list()
                .stream()
                .collect(groupingBy(Of::assignmentId, mapping(Of::what, toList())));
    }

    private static Stay stay(ResultSet row, int index) throws SQLException {
        return new Stay(
                PathStep.of(row.getString("step")),
                row.getString("agency"),
                instant(row, "since"),
                instant(row, "until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static DaySplit.Paused paused(ResultSet row, int index) throws SQLException {
        return new DaySplit.Paused(
                row.getObject("since_on", LocalDate.class), row.getObject("ended_on", LocalDate.class));
    }
}
