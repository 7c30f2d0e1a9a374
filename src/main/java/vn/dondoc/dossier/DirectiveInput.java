package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The form of {@code directive.json}, described for the OpenAPI document; what arrives is read field by field. */
@Schema(description = "Văn bản chỉ đạo như khi nhập vào hệ thống")
record DirectiveInput(
        @Schema(
                        description = "Số, ký hiệu; không trùng trong cùng cơ quan và năm",
                        example = "857/UBND-KGVX",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String number,
        @Schema(
                        description = "Ngày ban hành, không ở tương lai",
                        example = "2024-03-15",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String issuedOn,
        @Schema(description = "Mã cơ quan ban hành", example = "UBND", requiredMode = Schema.RequiredMode.REQUIRED)
                String issuer,
        @Schema(description = "Trích yếu, tối đa 1.000 ký tự", requiredMode = Schema.RequiredMode.REQUIRED)
                String subject,
        @Schema(description = "Mã lĩnh vực; để trống thì suy từ số, ký hiệu và phải xác nhận", example = "KGVX")
                String field,
        @Schema(description = "Độ khẩn: NONE, URGENT, VERY_URGENT, IMMEDIATE; null là không") String urgency,
        @Schema(description = "Chỉ null hoặc “không mật”; văn bản có độ mật bị từ chối") String secrecy,
        @Schema(description = "Ý kiến chỉ đạo gốc mà văn bản triển khai") String originatingInstruction,
        @Schema(description = "Báo cáo kết quả cho ai") String reportTo,
        @Schema(description = "Mã người ký; null nếu chưa rõ") String signedBy,
        @Schema(description = "Nơi nhận") List<String> recipients,
        @Schema(description = "Căn cứ của từng nội dung theo tên: TEXT, OFFICE, POLICY, INFERRED")
                Map<String, String> basis,
        @Schema(description = "Các nhiệm vụ; có thể để chuyên viên phân rã sau") List<AssignmentInput> assignments) {

    @Schema(description = "Nhiệm vụ")
    record AssignmentInput(
            @Schema(description = "Số thứ tự, từ 1") Integer ordinal,
            @Schema(description = "Tên nhiệm vụ, không ghi tên người, tối đa 300 ký tự") String title,
            @Schema(description = "Nguyên văn nội dung giao, tối đa 4.000 ký tự") String content,
            @Schema(description = "Mã cơ quan chủ trì") String lead,
            @Schema(description = "Mã các cơ quan phối hợp") List<String> coordinating,
            @Schema(description = "CASE, REVIEW, GUIDANCE, STANDING") String kind,
            @Schema(
                            description =
                                    "Ngày (2024-12-10), “15 ngày”, “trước ngày 10/12”; null và không có basis.deadline: theo bảng thời hạn; null và basis.deadline là TEXT hoặc OFFICE: không ấn định")
                    String deadline,
            @Schema(description = "Có phải đề xuất để cấp trên quyết định") boolean proposalRequired,
            @Schema(description = "Có phải lập danh sách đối tượng") boolean beneficiaryListRequired,
            @Schema(description = "Căn cứ của từng nội dung") Map<String, String> basis) {}
}
