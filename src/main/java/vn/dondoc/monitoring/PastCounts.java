package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.history.Standing;

/**
 * Counts what stood at a past moment: from {@link Stories} if they are in memory, else from the database, which takes a third of a
 * second with a hundred thousand. Both go by the newest event of each before the moment, and a test compares them.
 */
@Repository
class PastCounts {

    private final FigureCounts counts;
    private final Stories stories;

    PastCounts(FigureCounts counts, Stories stories) {
        this.counts = counts;
        this.stories = stories;
    }

    /** As {@link FigureCounts#by}, of a past moment. */
    Map<String, Figures> by(Dimension dimension, Counting counting) {
        return stories.current()
                .map(all -> count(all, dimension, counting))
                .orElseGet(() -> counts.by(dimension, counting));
    }

    private Map<String, Figures> count(Stories.All all, Dimension dimension, Counting counting) {
        Function<Story.Told, String> code =
                switch (dimension) {
                    case AGENCY -> told -> told.standing().leadCode();
                    case DIRECTIVE -> told -> Long.toString(told.directiveId());
                    case FIELD -> told -> all.fields().get(told.directiveId());
                };
        Map<String, Map<String, Long>> amounts = new HashMap<>();
        each(all, counting, (told, bucket) -> amounts.computeIfAbsent(code.apply(told), key -> new HashMap<>())
                .merge(bucket, 1L, Long::sum));
        return FigureCounts.figures(amounts);
    }

    /** As {@link FigureCounts#byAgencyAndField}, of a past moment, in no order. */
    Set<FigureCounts.StoredCount> byAgencyAndField(Counting counting) {
        return stories.current()
                .map(all -> byAgencyAndField(all, counting))
                .orElseGet(() -> new HashSet<>(counts.byAgencyAndField(counting)));
    }

    private Set<FigureCounts.StoredCount> byAgencyAndField(Stories.All all, Counting counting) {
        record Cell(String leadCode, String field, String bucket) {}
        Map<Cell, Long> amounts = new HashMap<>();
        each(
                all,
                counting,
                (told, bucket) -> amounts.merge(
                        new Cell(told.standing().leadCode(), all.fields().get(told.directiveId()), bucket),
                        1L,
                        Long::sum));
        return amounts.entrySet().stream()
                .map(cell -> new FigureCounts.StoredCount(
                        cell.getKey().leadCode(),
                        cell.getKey().field(),
                        cell.getKey().bucket(),
                        cell.getValue()))
                .collect(Collectors.toSet());
    }

    /** What is counted, each in its bucket, or beside them. */
    private static void each(Stories.All all, Counting counting, BiConsumer<Story.Told, String> counted) {
        long moment = counting.moment().toEpochMilli();
        all.each().forEach(story -> {
            Story.Told told = story.at(moment);
            if (told != null && isCounted(told.standing(), counting)) {
                counted.accept(told, bucket(story.judged(told.standing(), counting.basis()), counting.today()));
            }
        });
    }

    private static boolean isCounted(Standing standing, Counting counting) {
        return !standing.progress().equals(Progress.DRAFTED.name())
                && (counting.scope().all() || counting.scope().agencies().contains(standing.leadCode()))
                && (counting.from() == null
                        || standing.endedOn() == null
                        || !standing.endedOn().isBefore(counting.from()));
    }

    private static String bucket(Standing standing, LocalDate today) {
        return Figures.bucket(standing, today).map(ReportBucket::name).orElse(BucketCondition.RECALLED);
    }
}
