package vn.dondoc.monitoring;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up the days of one line of the table of days. */
final class DaysSum {

    private static final Comparator<Kind> ON_THE_PATH = Comparator.comparing(Kind::phase)
            .thenComparing(Kind::step, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<Kind, Long> days = new HashMap<>();
    private long assignments;
    private long newest = Long.MIN_VALUE;

    private record Kind(Phase phase, PathStep step) {}

    /** Of one assignment after the other. */
    void add(long assignmentId, DaySplit.Share share, int amount) {
        days.merge(new Kind(share.phase(), share.step()), (long) amount, Long::sum);
        if (assignmentId != newest) {
            newest = assignmentId;
            assignments++;
        }
    }

    long assignments() {
        return assignments;
    }

    Map<Phase, Long> byPhase() {
        Map<Phase, Long> sums = new EnumMap<>(Phase.class);
        days.forEach((kind, amount) -> sums.merge(kind.phase(), amount, Long::sum));
        return sums;
    }

    List<DaysTable.StepDays> steps() {
        return days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ON_THE_PATH))
                .map(each -> new DaysTable.StepDays(
                        each.getKey().phase(),
                        each.getKey().step() == null
                                ? null
                                : each.getKey().step().label(),
                        each.getValue()))
                .toList();
    }
}
