package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * To what the days of each assignment went, in memory, some three hundred bytes each: a table of any days is added up then without
 * reading every step again. The stretches are those of {@link DaySplit}, whatever the calendar says of their days.
 */
@Repository
class Stretches {

    private static final String SELECT = "select " + DaySplits.Given.COLUMNS
            + " from assignment a join directive d on d.id = a.directive_id"
            + " where a.progress <> 'DRAFTED' and a.given_on is not null and %s order by a.id";

    /** Whose stays are asked for at once: so few that nobody waits long for H2's one connection meanwhile. */
    private static final int AT_ONCE = 200;

    /** Equal shares, days and codes are kept once. */
    private final Map<Object, Object> once = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final DaySplits splits;
    private final Followed<Layered<Days>> followed;

    @Autowired
    Stretches(JdbcClient jdbc, DaySplits splits) {
        this(jdbc, splits, ForkJoinPool.commonPool());
    }

    Stretches(JdbcClient jdbc, DaySplits splits, Executor background) {
        this.jdbc = jdbc;
        this.splits = splits;
        this.followed = new Followed<>(jdbc, new Source(), background);
    }

    /** @param stretches of one that runs the last has no end */
    record Days(DaySplits.Given given, List<DaySplit.Stretch> stretches) {}

    /** From the start on: whoever asks first shall not have to wait for the database. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        followed.read();
    }

    /** Empty while they are read. */
    Optional<Layered<Days>> current() {
        return followed.current();
    }

    private final class Source implements Followed.Source<Layered<Days>> {

        @Override
        public Layered<Days> all() {
            return new Layered<>(split(jdbc.sql(SELECT.formatted("1 = 1"))
                    .query(DaySplits.Given.class)
                    .list()));
        }

        @Override
        public Layered<Days> with(Layered<Days> before, Moved moved) {
            return moved.assignments().isEmpty()
                    ? before
                    : before.with(moved.assignments(), split(of(moved.assignments())));
        }

        private List<DaySplits.Given> of(Collection<Long> ids) {
            return jdbc.sql(SELECT.formatted("a.id in (:ids)"))
                    .param("ids", ids)
                    .query(DaySplits.Given.class)
                    .list();
        }
    }

    private Map<Long, Days> split(List<DaySplits.Given> given) {
        Map<Long, Days> days = new HashMap<>();
        for (int first = 0; first < given.size(); first += AT_ONCE) {
            splits.of(given.subList(first, Math.min(given.size(), first + AT_ONCE)))
                    .forEach((one, split) -> days.put(one.id(), days(one, split)));
        }
        return days;
    }

    private Days days(DaySplits.Given one, DaySplit split) {
        DaySplit whole = new DaySplit(
                split.leads(),
                split.givenOn(),
                one.endedOn() == null ? LocalDate.MAX : one.endedOn(),
                split.stays(),
                split.pauses());
        return new Days(
                new DaySplits.Given(
                        one.id(), one.ordinal(), once(one.leadCode()), once(one.field()), one.givenOn(), one.endedOn()),
                whole.stretches().stream()
                        .map(stretch -> new DaySplit.Stretch(
                                once(stretch.from()), once(stretch.until()), once(stretch.share())))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T value) {
        return (T) once.computeIfAbsent(value, same -> same);
    }
}
