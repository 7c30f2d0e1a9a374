package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.history.Standing;

/**
 * How many assignments stand in each bucket of the reports: six that add up to the total, and what was recalled beside it.
 */
public record Figures(
        long completedOnTime,
        long completedLate,
        long completedNoDeadline,
        long openInTime,
        long openOverdue,
        long openNoDeadline,
        long recalled) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

    /** @param recalled beside the total */
    public static Figures of(Map<ReportBucket, Long> buckets, long recalled) {
        return new Figures(
                buckets.getOrDefault(ReportBucket.COMPLETED_ON_TIME, 0L),
                buckets.getOrDefault(ReportBucket.COMPLETED_LATE, 0L),
                buckets.getOrDefault(ReportBucket.COMPLETED_NO_DEADLINE, 0L),
                buckets.getOrDefault(ReportBucket.OPEN_IN_TIME, 0L),
                buckets.getOrDefault(ReportBucket.OPEN_OVERDUE, 0L),
                buckets.getOrDefault(ReportBucket.OPEN_NO_DEADLINE, 0L),
                recalled);
    }

    /** Counts where assignments stand on that day. */
    public static Figures count(Stream<Standing> standings, LocalDate today) {
        Map<ReportBucket, Long> buckets = new EnumMap<>(ReportBucket.class);
        AtomicLong recalled = new AtomicLong();
        standings.forEach(standing -> bucket(standing, today)
                .ifPresentOrElse(bucket -> buckets.merge(bucket, 1L, Long::sum), recalled::incrementAndGet));
        return of(buckets, recalled.get());
    }

    /** The bucket of an assignment that stands so on that day; empty for one that was recalled. */
    public static Optional<ReportBucket> bucket(Standing standing, LocalDate today) {
        Progress progress = Progress.valueOf(standing.progress());
        return progress == Progress.RECALLED
                ? Optional.empty()
                : Optional.of(ReportBucket.of(
                        progress, standing.dueOn(), standing.resultIssuedOn(), standing.endedOn(), today));
    }

    /** By the names of the buckets, and of what is beside them. */
    static Figures named(Map<String, Long> amounts) {
        Map<ReportBucket, Long> buckets = new EnumMap<>(ReportBucket.class);
        amounts.forEach((name, amount) -> {
            if (!name.equals(BucketCondition.RECALLED)) {
                buckets.put(ReportBucket.valueOf(name), amount);
            }
        });
        return of(buckets, amounts.getOrDefault(BucketCondition.RECALLED, 0L));
    }

    public Figures plus(Figures other) {
        return new Figures(
                completedOnTime + other.completedOnTime,
                completedLate + other.completedLate,
                completedNoDeadline + other.completedNoDeadline,
                openInTime + other.openInTime,
                openOverdue + other.openOverdue,
                openNoDeadline + other.openNoDeadline,
                recalled + other.recalled);
    }

    public long completed() {
        return completedOnTime + completedLate + completedNoDeadline;
    }

    public long open() {
        return openInTime + openOverdue + openNoDeadline;
    }

    public long total() {
        return completed() + open();
    }

    /** Those whose date has been met or missed by now: completed ones that had a date, and open ones that are overdue. */
    public long dueSoFar() {
        return completedOnTime + completedLate + openOverdue;
    }
}
