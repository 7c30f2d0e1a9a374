package vn.dondoc.notification;

import java.util.Arrays;
import java.util.List;

/**
 * Which line of history is told in the next morning's mail and not at once: it asks for nothing, and is neither a new assignment nor
 * a return, an escalation or an answer.
 */
enum MorningTiding {
    CONFIRMED(true, false, "Văn phòng xác nhận nhiệm vụ đã hoàn thành."),
    PERIOD_CONFIRMED(true, false, "Văn phòng xác nhận báo cáo kỳ."),
    /** What changed is read in the history: a recipient or a signer is a person. */
    DIRECTIVE_AMENDED(true, true, "Văn bản chỉ đạo đã được sửa đổi; nội dung sửa đổi ở phần Diễn biến."),
    CARRIED_OVER(true, true, "Nhiệm vụ chuyển sang văn bản thay thế, thời hạn giữ nguyên."),
    /** The lead is told by {@link Tiding}, in the act. */
    PAUSED(false, true, "Nhiệm vụ tạm dừng, phần phối hợp cũng dừng theo."),
    RESUMED(false, true, "Nhiệm vụ tiếp tục sau tạm dừng."),
    RECALLED(false, true, "Nhiệm vụ đã được thu hồi, không phải phối hợp nữa.");

    final boolean toLead;
    final boolean toParts;
    final String text;

    MorningTiding(boolean toLead, boolean toParts, String text) {
        this.toLead = toLead;
        this.toParts = toParts;
        this.text = text;
    }

    static List<String> toLead() {
        return Arrays.stream(values())
                .filter(tiding -> tiding.toLead)
                .map(Enum::name)
                .toList();
    }

    static List<String> toParts() {
        return Arrays.stream(values())
                .filter(tiding -> tiding.toParts)
                .map(Enum::name)
                .toList();
    }
}
