package vn.dondoc.monitoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.ManagerScope;

/**
 * Adds up the splits of all assignments that were in hand in some days, from {@link Stretches} if they are in memory, else from the
 * database, which takes a second with a hundred thousand: the same splits as each one's own page shows. A day belongs to
 * what held as it began, so that nothing done later on the last of them moves any of them: what was added up is remembered for a while.
 * Only under which agency they stand may change in that time, where another one takes the lead.
 */
@Repository
class DaysCounts {

    private static final String IN_HAND = "select " + DaySplits.Given.COLUMNS
            + " from assignment a join directive d on d.id = a.directive_id"
            + " where a.progress <> 'DRAFTED' and a.given_on < :to and (a.ended_on is null or a.ended_on >= :from) and %s"
            + " order by a.id";

    /** Whose stays are in memory at the same time. */
    private static final int AT_ONCE = 1_000;

    private static final int REMEMBERED = 500;

    private final Cache<Question, Counted> remembered = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final JdbcClient jdbc;
    private final Stretches stretches;
    private final DaySplits splits;
    private final WorkingCalendars calendars;

    DaysCounts(JdbcClient jdbc, Stretches stretches, DaySplits splits, WorkingCalendars calendars) {
        this.jdbc = jdbc;
        this.stretches = stretches;
        this.splits = splits;
        this.calendars = calendars;
    }

    /** @param lines by code; {@code total} over all of them */
    record Counted(List<Morning> mornings, Map<String, DaysSum> lines, DaysSum total) {}

    /**
     * @param mornings of the working days: with another calendar it is another question
     * @param firstEvent as in {@link EventMark#first}
     */
    private record Question(
            DaysBy by, ManagerScope scope, LocalDate from, LocalDate to, List<Morning> mornings, long firstEvent) {}

    /** @param to included, not after today */
    Counted count(DaysBy by, ManagerScope scope, LocalDate from, LocalDate to) {
        return remembered.get(
                new Question(
                        by, scope, from, to, Morning.between(from, to, calendars.current()), EventMark.first(jdbc)),
                this::add);
    }

    private Counted add(Question asked) {
        Map<String, DaysSum> lines = new HashMap<>();
        DaysSum total = new DaysSum();
        stretches
                .current()
                .ifPresentOrElse(known -> addKnown(asked, known, lines, total), () -> addRead(asked, lines, total));
        return new Counted(asked.mornings(), lines, total);
    }

    private static void addKnown(
            Question asked, Layered<Stretches.Days> known, Map<String, DaysSum> lines, DaysSum total) {
        if (asked.mornings().isEmpty()) {
            return;
        }
        WorkingDays days = new WorkingDays(asked.from(), asked.to(), asked.mornings());
        known.entries().forEach(entry -> {
            DaySplits.Given one = entry.getValue().given();
            if (asked.scope().all() || asked.scope().agencies().contains(one.leadCode())) {
                entry.getValue().stretches().forEach(stretch -> {
                    int amount = days.between(stretch.from(), stretch.until());
                    if (amount > 0) {
                        lines.computeIfAbsent(asked.by().code(one, stretch.share()), code -> new DaysSum())
                                .add(one.id(), stretch.share(), amount);
                        total.add(one.id(), stretch.share(), amount);
                    }
                });
            }
        });
    }

    private void addRead(Question asked, Map<String, DaysSum> lines, DaysSum total) {
        List<DaySplits.Given> given = inHand(asked.scope(), asked.from(), asked.to());
        for (int first = 0; first < given.size(); first += AT_ONCE) {
            splits.of(given.subList(first, Math.min(given.size(), first + AT_ONCE)))
                    .forEach((one, split) -> split.of(asked.mornings()).forEach((share, days) -> {
                        lines.computeIfAbsent(asked.by().code(one, share), code -> new DaysSum())
                                .add(one.id(), share, days);
                        total.add(one.id(), share, days);
                    }));
        }
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
