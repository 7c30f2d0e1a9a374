package vn.dondoc.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private record Pause(long assignmentId, DaySplit.Paused days) {}

    private final JdbcClient jdbc;
    private final Stays stays;
    private final WorkingCalendars calendars;
    private final Clock clock;

    DaysSpent(JdbcClient jdbc, Stays stays, WorkingCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.stays = stays;
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
        Map<Long, List<Stay>> lain = stays.ofAssignments(ids);
        Map<Long, List<DaySplit.Paused>> pauses = pausesOf(ids);
        WorkingCalendar calendar = calendars.current();
        LocalDate today = OfficeZone.today(clock);
        return given.stream()
                .map(each -> spent(
                        each,
                        new DaySplit(
                                each.leadCode(),
                                each.givenOn(),
                                each.endedOn() == null ? today : each.endedOn(),
                                lain.getOrDefault(each.id(), List.of()),
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

    private Map<Long, List<DaySplit.Paused>> pausesOf(List<Long> ids) {
        return jdbc
                .sql("select assignment_id, since_on, ended_on from pause where assignment_id in (:ids)")
                .param("ids", ids)
                .query((row, index) -> new Pause(
                        row.getLong("assignment_id"),
                        new DaySplit.Paused(
                                row.getObject("since_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Pause::assignmentId, mapping(Pause::days, toList())));
    }
}
