package vn.dondoc.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.dondoc.deadline.OfficeZone;

/** Makes the table of days: where the working days of a period went, of all assignments in hand in it, each day once. */
@Service
class DaysTables {

    private final DaysCounts counts;
    private final LineNames names;
    private final Clock clock;

    DaysTables(DaysCounts counts, LineNames names, Clock clock) {
        this.counts = counts;
        this.names = names;
        this.clock = clock;
    }

    DaysTable make(Overseer overseer, DaysBy by, Period period) {
        LocalDate today = OfficeZone.today(clock);
        LocalDate last = period.to().isBefore(today) ? period.to() : today;
        DaysCounts.Counted counted = counts.count(by, overseer.scope(), period.from(), last);
        Map<String, String> named = by == DaysBy.FIELD ? names.ofFields(overseer.actor()) : names.ofAgencies();
        List<DaysTable.Line> lines = new ArrayList<>();
        named.forEach((code, name) -> {
            if (counted.lines().containsKey(code)) {
                lines.add(DaysTable.Line.of(code, name, counted.lines().get(code)));
            }
        });
        return new DaysTable(
                period.label(),
                period.from(),
                period.to(),
                last,
                counted.mornings().size(),
                by,
                lines,
                DaysTable.Line.of(null, "Tổng cộng", counted.total()));
    }
}
