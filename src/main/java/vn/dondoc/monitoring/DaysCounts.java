package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;

/** Adds up the splits of all assignments that were in hand in some days: the same splits as each one's own page shows. */
@Repository
class DaysCounts {

    private static final String IN_HAND = "select " + DaySplits.Given.COLUMNS
            + " from assignment a join directive d on d.id = a.directive_id"
            + " where a.progress <> 'DRAFTED' and a.given_on < :to and (a.ended_on is null or a.ended_on >= :from) and %s"
            + " order by a.id";

    /** Whose stays are in memory at the same time. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final DaySplits splits;
    private final WorkingCalendars calendars;
    private final LatestCounts latest;

    DaysCounts(JdbcClient jdbc, DaySplits splits, WorkingCalendars calendars, LatestCounts latest) {
        this.jdbc = jdbc;
        this.splits = splits;
        this.calendars = calendars;
        this.latest = latest;
    }

    /** @param lines by code; {@code total} over all of them */
    record Counted(List<Morning> mornings, Map<String, DaysSum> lines, DaysSum total) {}

    private record Question(DaysBy by, ManagerScope scope, LocalDate from, LocalDate to) {}

    /** @param to included, not after today */
    Counted count(DaysBy by, ManagerScope scope, LocalDate from, LocalDate to) {
        return latest.of(new Question(by, scope, from, to), () -> add(by, scope, from, to));
    }

    private Counted add(DaysBy by, ManagerScope scope, LocalDate from, LocalDate to) {
        List<Morning> mornings = Morning.between(from, to, calendars.current());
        Map<String, DaysSum> lines = new HashMap<>();
        DaysSum total = new DaysSum();
        List<DaySplits.Given> given = inHand(scope, from, to);
        for (int first = 0; first < given.size(); first += AT_ONCE) {
            splits.of(given.subList(first, Math.min(given.size(), first + AT_ONCE)))
                    .forEach((one, split) -> split.of(mornings).forEach((share, days) -> {
                        lines.computeIfAbsent(by.code(one, share), code -> new DaysSum())
                                .add(one.id(), share, days);
                        total.add(one.id(), share, days);
                    }));
        }
        return new Counted(mornings, lines, total);
    }

    private List<DaySplits.Given> inHand(ManagerScope scope, LocalDate from, LocalDate to) {
        return jdbc.sql(IN_HAND.formatted(scope.leads("a")))
                .params(scope.parameters())
                .param("from", from)
                .param("to", to)
                .query(DaySplits.Given.class)
                .list();
    }
}
