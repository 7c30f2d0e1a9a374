package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.workflow.FailedJobs;

/** What the administrator reads of background work that stands still. */
class FailedJobWordsTest {

    private static final FailedJobs.Line LADDER = new FailedJobs.Line(
            "1",
            "intermediateEvent_nextStepReached",
            "Thực hiện nhiệm vụ được giao",
            "Đến mốc tiếp theo",
            "2",
            null,
            "NullPointerException");

    @Test
    void oneNamesTheDirectivesNumberWhatWaitsAndWhatToDo() {
        FailedJobWords words = FailedJobWords.of(LADDER, Optional.of("857/UBND-KGVX#6"), 1);

        assertThat(words.subject()).isEqualTo("857/UBND-KGVX, nhiệm vụ 6 - Việc nền đang dừng vì lỗi");
        assertThat(words.text())
                .startsWith(
                        "Đã dừng sau nhiều lần thử: Thực hiện nhiệm vụ được giao, bước “Đến mốc tiếp theo” (857/UBND-KGVX, nhiệm vụ 6). Không ai được nhắc")
                .contains("Lý do: Lỗi phần mềm (NullPointerException). Cần làm: Xem bảng quyết định", "Bấm Chạy lại")
                .hasSizeLessThan(1000);
    }

    @Test
    void manySayHowManyTheyAre() {
        FailedJobWords words = FailedJobWords.of(LADDER, Optional.of("857/UBND-KGVX#6/HDH"), 1000);

        assertThat(words.subject()).isEqualTo("1.000 việc nền đang dừng vì cùng một lý do");
        assertThat(words.text()).contains("(857/UBND-KGVX, nhiệm vụ 6 (HDH)) và 999 việc khác cùng lý do trong ngày.");
    }

    @Test
    void theEnginesOwnWorkBelongsToNoDirective() {
        FailedJobWords words = FailedJobWords.of(
                new FailedJobs.Line("1", FailedJobs.CLEANUP, "–", "–", null, null, null), Optional.empty(), 1);

        assertThat(words.subject()).isEqualTo("Hệ thống - Việc nền đang dừng vì lỗi");
        assertThat(words.text())
                .startsWith("Đã dừng sau nhiều lần thử: dọn dữ liệu cũ của máy quy trình. Dữ liệu cũ")
                .doesNotContain("–");
    }
}
