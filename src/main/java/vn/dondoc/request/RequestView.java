package vn.dondoc.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A request as people and other systems read it. */
@Schema(description = "Đề nghị trong quá trình thực hiện một nhiệm vụ hoặc cả văn bản")
public record RequestView(
        long id,
        @Schema(description = "Trống nếu đề nghị về cả văn bản") Long assignmentId,
        @Schema(description = "Trống nếu đề nghị về một nhiệm vụ") Long directiveId,
        @Schema(description = RequestInput.KINDS) String kind,
        String kindLabel,
        @Schema(description = "Điều xảy ra khi được đồng ý") String effect,
        String state,
        String stateLabel,
        String reason,
        @Schema(description = "Căn cứ: số, ngày văn bản hoặc bút phê của ai") String basis,
        @Schema(description = "Cơ quan được đề nghị chủ trì hoặc phối hợp") String agency,
        String agencyName,
        @Schema(description = "Dự kiến tạm dừng đến ngày") LocalDate untilOn,
        @Schema(description = "Nội dung thay đổi của văn bản") List<RequestDetailLines.Line> changes,
        @Schema(description = "Gia hạn: nguyên nhân theo danh mục") String reasonCode,
        String reasonLabel,
        @Schema(description = "Gia hạn: thời hạn hiện nay của việc được đề nghị") LocalDate currentDueOn,
        @Schema(description = "Gia hạn: đề nghị muộn so với quy định") boolean askedLate,
        @Schema(description = "Gia hạn: SIGNER người ký văn bản, CHAIR Chủ tịch, LEAD cơ quan chủ trì")
                String decisionLevel,
        @Schema(description = "Gia hạn: thời hạn được đồng ý") LocalDate grantedOn,
        @Schema(description = "Có ngày đề nghị") boolean dated,
        String askedByName,
        String askedByAgencyName,
        @Schema(description = "Do Văn phòng lập") boolean byOffice,
        @Schema(description = "Do lãnh đạo UBND tỉnh chỉ đạo Văn phòng dự thảo") boolean directed,
        OffsetDateTime askedAt,
        @Schema(description = "Ý kiến tham mưu của Văn phòng") String advice,
        String decidedByName,
        OffsetDateTime decidedAt,
        String decisionNote,
        String decisionBasis) {}
