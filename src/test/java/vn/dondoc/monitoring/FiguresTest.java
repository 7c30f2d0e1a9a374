package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.assignment.ReportBucket;
import vn.dondoc.deadline.OfficeZone;

class FiguresTest {

    private static final int ASSIGNMENTS = 10_000;
    private static final int MOMENTS = 1_000;

    /** A report that a city published: 12,160 given, of which 10,142 completed. */
    @Test
    void aPublishedReportHasTheseShares() {
        Figures city = new Figures(4071, 3085, 2986, 1760, 258, 0, 0);

        assertThat(city.total()).isEqualTo(12_160);
        assertThat(city.completed()).isEqualTo(10_142);
        assertThat(city.open()).isEqualTo(2_018);
        assertThat(city.dueSoFar()).isEqualTo(7_414);
        Shares shares = Shares.of(city);
        assertThat(shares.lateOfCompleted()).isEqualTo(new BigDecimal("30.42"));
        assertThat(shares.onTimeOfCompleted()).isEqualTo(new BigDecimal("40.14"));
        assertThat(shares.noDeadlineOfCompleted()).isEqualTo(new BigDecimal("29.44"));
        assertThat(shares.overdueOfTotal()).isEqualTo(new BigDecimal("2.12"));
        assertThat(shares.overdueOfDue()).isEqualTo(new BigDecimal("3.48"));
    }

    @Test
    void nothingIsNoShareOfNothing() {
        assertThat(Shares.of(Figures.NONE)).isEqualTo(new Shares(null, null, null, null, null, null, null));
        assertThat(Shares.of(new Figures(0, 0, 0, 0, 0, 3, 5)))
                .isEqualTo(new Shares(null, null, null, new BigDecimal("0.00"), new BigDecimal("0.00"), null, null));
    }

    /** What was recalled is beside the total: it changes no share. */
    @Test
    void whatIsRecalledCountsNowhere() {
        Figures without = new Figures(1, 2, 3, 4, 5, 6, 0);
        Figures with = new Figures(1, 2, 3, 4, 5, 6, 7);

        assertThat(with.total()).isEqualTo(without.total()).isEqualTo(21);
        assertThat(Shares.of(with)).isEqualTo(Shares.of(without));
        assertThat(with.plus(without)).isEqualTo(new Figures(2, 4, 6, 8, 10, 12, 7));
    }

    /** 10,000 random assignments at 1,000 random moments: from events by the system's rule, and from the facts by another count. */
    @Test
    void figuresOfAnyMomentAreThoseOfAnIndependentCount() {
        Random random = new Random(857);
        List<LifeStory> stories =
                Stream.generate(() -> new LifeStory(random)).limit(ASSIGNMENTS).toList();
        List<Figures> seen = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            Instant moment = LifeStory.moment(LifeStory.FIRST.plusDays(random.nextInt(LifeStory.DAYS + 200)), random);
            Figures fromEvents = fromEvents(stories, moment);
            assertThat(fromEvents).as("%s", moment).isEqualTo(fromFacts(stories, moment));
            assertThat(fromEvents.total() + fromEvents.recalled())
                    .as("%s", moment)
                    .isEqualTo(stories.stream()
                            .filter(story -> !story.events.get(0).at().isAfter(moment))
                            .count());
            seen.add(fromEvents);
        }
        // The stories reach every bucket, or nothing was shown.
        Figures last = seen.stream().reduce(Figures.NONE, Figures::plus);
        assertThat(List.of(
                        last.completedOnTime(),
                        last.completedLate(),
                        last.completedNoDeadline(),
                        last.openInTime(),
                        last.openOverdue(),
                        last.openNoDeadline(),
                        last.recalled()))
                .allMatch(amount -> amount > MOMENTS);
    }

    private static Figures fromFacts(List<LifeStory> stories, Instant moment) {
        Map<ReportBucket, Long> buckets = new EnumMap<>(ReportBucket.class);
        long recalled = 0;
        for (LifeStory story : stories) {
            ReportBucket bucket = story.bucketAt(moment);
            if (bucket != null) {
                buckets.merge(bucket, 1L, Long::sum);
            } else if (story.recalledBy(moment)) {
                recalled++;
            }
        }
        return Figures.of(buckets, recalled);
    }

    /** The newest event of each, and the system's rule. */
    static Figures fromEvents(List<LifeStory> stories, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, OfficeZone.ID);
        return Figures.count(stories.stream().flatMap(story -> story.standingAt(moment).stream()), today);
    }
}
