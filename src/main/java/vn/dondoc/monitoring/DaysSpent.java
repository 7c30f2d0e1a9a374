package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;

/** Where the days of one directive's assignments went. */
@Repository
public class DaysSpent {

    /**
     * @param givenOn not counted
     * @param lastOn when it ended, or today
     * @param total working days, which those in {@code days} sum up to
     */
    public record Spent(
            long assignmentId, int ordinal, LocalDate givenOn, LocalDate lastOn, int total, List<DaysAt> days) {}

    private final JdbcClient jdbc;
    private final DaySplits splits;
    private final WorkingCalendars calendars;
    private final LineNames names;

    DaysSpent(JdbcClient jdbc, DaySplits splits, WorkingCalendars calendars, LineNames names) {
        this.jdbc = jdbc;
        this.splits = splits;
        this.calendars = calendars;
        this.names = names;
    }

    /** One for each assignment of the directive that the manager oversees; empty if there is none. */
    public List<Spent> ofDirective(long directiveId, ManagerScope scope) {
        List<DaySplits.Given> given = jdbc.sql("select " + DaySplits.Given.COLUMNS
                        + " from assignment a join directive d on d.id = a.directive_id"
                        + " where a.directive_id = :directive and a.given_on is not null and " + ManagerScope.OVERSEEN
                        + " order by a.ordinal")
                .param("directive", directiveId)
                .params(scope.parameters())
                .query(DaySplits.Given.class)
                .list();
        WorkingCalendar calendar = calendars.current();
        Map<String, String> agencies = names.ofAgencies();
        return splits.of(given).entrySet().stream()
                .map(each -> spent(each.getKey(), each.getValue(), calendar, agencies))
                .toList();
    }

    private static Spent spent(
            DaySplits.Given given, DaySplit split, WorkingCalendar calendar, Map<String, String> agencies) {
        return new Spent(
                given.id(),
                given.ordinal(),
                split.givenOn(),
                split.lastOn(),
                calendar.workingDaysBetween(split.givenOn(), split.lastOn()),
                split.of(Morning.between(split.givenOn().plusDays(1), split.lastOn(), calendar)).entrySet().stream()
                        .map(share -> DaysAt.of(
                                share.getKey(), agencies.get(share.getKey().agencyCode()), share.getValue()))
                        .toList());
    }
}
