package vn.dondoc.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pause stops nothing in the figures; what is recalled is in none of them. */
class ReportBucketTest {

    private static final LocalDate DUE = LocalDate.of(2024, 4, 12);
    private static final Set<Progress> IN_NO_BUCKET = EnumSet.of(Progress.DRAFTED, Progress.RECALLED);

    @ParameterizedTest
    @EnumSource(Progress.class)
    void everyAssignmentThatCountsIsInOneBucket(Progress progress) {
        if (IN_NO_BUCKET.contains(progress)) {
            assertThatIllegalArgumentException().isThrownBy(() -> bucket(progress, DUE, null, DUE));
        } else {
            assertThat(bucket(progress, DUE, null, DUE)).isNotNull();
        }
    }

    @Test
    void aPausedAssignmentIsOpenAndItsDateDoesNotMove() {
        assertThat(bucket(Progress.PAUSED, DUE, null, DUE)).isEqualTo(ReportBucket.OPEN_IN_TIME);
        assertThat(bucket(Progress.PAUSED, DUE, null, DUE.plusDays(1))).isEqualTo(ReportBucket.OPEN_OVERDUE);
        assertThat(bucket(Progress.PAUSED, null, null, DUE)).isEqualTo(ReportBucket.OPEN_NO_DEADLINE);
    }

    @Test
    void aResultThatWasIssuedBeforeThePauseCounts() {
        assertThat(bucket(Progress.PAUSED, DUE, DUE, DUE.plusDays(9))).isEqualTo(ReportBucket.OPEN_IN_TIME);
    }

    @Test
    void whatIsOpenCanBePausedRecalledAndGivenToAnother() {
        for (Progress progress : Progress.values()) {
            boolean running = progress.isOpen() && progress != Progress.PAUSED;
            assertThat(progress.next().contains(Progress.PAUSED)).isEqualTo(running);
            assertThat(progress.next().contains(Progress.RECALLED)).isEqualTo(progress.isOpen());
            assertThat(progress.next()).doesNotContain(progress);
            assertThat(Progress.PAUSED.next().contains(progress))
                    .isEqualTo(running || progress == Progress.RECALLED || progress == Progress.FOLLOW_UP_ENDED);
            assertThat(progress.isEnded()).isEqualTo(progress.next().isEmpty());
        }
        assertThatIllegalStateException().isThrownBy(() -> Progress.PAUSED.become(Progress.PAUSED));
    }

    private static ReportBucket bucket(Progress progress, LocalDate dueOn, LocalDate issuedOn, LocalDate today) {
        return ReportBucket.of(progress, dueOn, issuedOn, today, today);
    }
}
