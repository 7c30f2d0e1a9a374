package vn.dondoc.contribution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * The coordinating agencies' parts of an assignment at one glance. A coordinating agency finds its own line only, and no totals.
 *
 * @param waitedFor how many parts the consolidation waits for, {@code signed} how many of these are signed
 */
@Schema(description = "Bảng theo dõi phối hợp của một nhiệm vụ")
public record ContributionBoard(
        long assignmentId,
        List<Line> lines,
        int waitedFor,
        int signed,
        @Schema(description = "Cộng theo nhóm các số liệu đã ký; trống: không yêu cầu danh sách, hoặc không được xem")
                List<Total> totals,
        List<BeneficiaryGroup> groups,
        @Schema(description = "Cơ quan chưa có số liệu") List<String> missing,
        @Schema(description = "Được đôn đốc, yêu cầu bổ sung") boolean mayCoordinate) {

    /** @param daysLate working days, 0 where it is not late */
    public record Line(
            long id,
            String agencyCode,
            String agencyName,
            String progress,
            String progressLabel,
            @Schema(description = "Việc đang nằm ở đâu, với ai") String holder,
            LocalDate dueOn,
            String deadlineState,
            String deadlineStateLabel,
            int daysLate,
            LocalDate signedOn,
            @Schema(description = "Gửi sau khi cơ quan chủ trì đã chốt") boolean takenLate,
            String closedReason,
            int timesUrged,
            LocalDate urgedOn,
            List<SignedRound> rounds,
            boolean maySupplement,
            boolean mayUrge) {}

    public record Total(String group, String name, long total) {}
}
