package vn.dondoc.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportBucketTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 4, 1);

    /** The day of issue counts, not the day of confirmation; sent back counts today; an ended follow-up counts its day. */
    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED,          2024-04-01, ,           ,           OPEN_IN_TIME",
        "NOT_RECEIVED,          2024-03-31, ,           ,           OPEN_OVERDUE",
        "IN_PROGRESS,           ,           ,           ,           OPEN_NO_DEADLINE",
        "AWAITING_CONFIRMATION, 2024-03-20, 2024-03-20, ,           OPEN_IN_TIME",
        "AWAITING_CONFIRMATION, 2024-03-20, 2024-03-21, ,           OPEN_OVERDUE",
        "AWAITING_CONFIRMATION, ,           2024-03-21, ,           OPEN_NO_DEADLINE",
        "PAUSED,                2024-04-01, ,           ,           OPEN_IN_TIME",
        "PAUSED,                2024-03-31, ,           ,           OPEN_OVERDUE",
        "PAUSED,                2024-03-20, 2024-03-20, ,           OPEN_IN_TIME",
        "PAUSED,                ,           ,           ,           OPEN_NO_DEADLINE",
        "REDO,                  2024-03-20, ,           ,           OPEN_OVERDUE",
        "REDO,                  2024-04-02, ,           ,           OPEN_IN_TIME",
        "COMPLETED,             2024-03-20, 2024-03-20, 2024-03-28, COMPLETED_ON_TIME",
        "COMPLETED,             2024-03-20, 2024-03-21, 2024-03-28, COMPLETED_LATE",
        "COMPLETED,             ,           2024-03-21, 2024-03-28, COMPLETED_NO_DEADLINE",
        "FOLLOW_UP_ENDED,       2024-03-20, ,           2024-03-20, COMPLETED_ON_TIME",
        "FOLLOW_UP_ENDED,       2024-03-20, ,           2024-03-21, COMPLETED_LATE",
        "FOLLOW_UP_ENDED,       ,           ,           2024-03-21, COMPLETED_NO_DEADLINE"
    })
    void eachStandsInOneBucket(
            Progress progress, LocalDate dueOn, LocalDate resultIssuedOn, LocalDate endedOn, ReportBucket bucket) {
        assertThat(ReportBucket.of(progress, dueOn, resultIssuedOn, endedOn, TODAY))
                .isEqualTo(bucket);
    }

    @Test
    void onlyADraftAndWhatIsRecalledAreInNone() {
        Arrays.stream(Progress.values())
                .filter(progress -> progress != Progress.DRAFTED && progress != Progress.RECALLED)
                .forEach(progress -> assertThat(ReportBucket.of(progress, TODAY, TODAY, TODAY, TODAY))
                        .as("%s", progress)
                        .isNotNull());
        for (Progress none : List.of(Progress.DRAFTED, Progress.RECALLED)) {
            assertThatThrownBy(() -> ReportBucket.of(none, null, null, TODAY, TODAY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
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
    }

    @ParameterizedTest
    @CsvSource({
        ",           2024-04-01, true,  NO_DEADLINE",
        "2024-04-01, 2024-04-01, true,  DUE_SOON",
        "2024-04-04, 2024-04-01, true,  DUE_SOON",
        "2024-04-05, 2024-04-01, true,  IN_TIME",
        "2024-04-04, 2024-04-01, false, IN_TIME",
        "2024-03-31, 2024-04-01, true,  OVERDUE",
        "2024-03-31, 2024-04-01, false, OVERDUE"
    })
    void theOtherAxisIsComputedFromDates(LocalDate dueOn, LocalDate judgedOn, boolean open, DeadlineState state) {
        assertThat(DeadlineState.of(dueOn, judgedOn, LocalDate.of(2024, 4, 4), open))
                .isEqualTo(state);
    }
}
