package vn.dondoc.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Optional;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.problem.Faults;

/** What another system posts. */
record RequestInput(
        @Schema(description = "Số thứ tự của nhiệm vụ trong văn bản; chỉ dùng ở /api/directives/{id}/requests")
                Integer ordinal,
        @Schema(
                        description =
                                RequestInput.KINDS
                                        + "; riêng cơ quan phối hợp: LEAVE_COORDINATION, EXTENSION_OF_PART; riêng Văn phòng: RECALL_ASSIGNMENT, RECALL_CONTRIBUTION và các nội dung về cả văn bản, chỉ dùng ở /api/directives/{id}/requests, không kèm số thứ tự",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String kind,
        @Schema(description = "Lý do, tối đa 1.000 ký tự", requiredMode = Schema.RequiredMode.REQUIRED) String reason,
        @Schema(
                        description = "Căn cứ: số, ngày văn bản hoặc bút phê của ai, tối đa 500 ký tự",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String basis,
        @Schema(description = "Mã cơ quan được đề nghị chủ trì hoặc phối hợp") String agency,
        @Schema(description = "Dự kiến tạm dừng đến ngày, hoặc thời hạn mới được đề nghị", example = "2024-04-30")
                String untilOn,
        @Schema(description = "EXTENSION, EXTENSION_OF_PART: mã nguyên nhân trong danh mục") String reasonCode,
        @Schema(description = "AMEND_DIRECTIVE: nội dung mới; để trống thì giữ nguyên")
                RequestDetail.Amendment amendment,
        @Schema(description = "REPLACE_DIRECTIVE") RequestDetail.Replacement replacement,
        @Schema(description = "ADD_ASSIGNMENT: nhiệm vụ theo mẫu directive.json", type = "object") JsonNode part,
        @Schema(description = "NAME_WATCHER, REMOVE_WATCHER") RequestDetail.Watch watch) {

    static final String KINDS =
            "PAUSE, RESUME, OTHER_LEAD, ADD_COORDINATOR, REMOVE_COORDINATOR, LEAVE_COORDINATION, EXTENSION, EXTENSION_OF_PART, RECALL_ASSIGNMENT, RECALL_CONTRIBUTION, ADD_ASSIGNMENT, AMEND_DIRECTIVE, REPLACE_DIRECTIVE, RECALL_DIRECTIVE, CONSOLIDATE_EARLY, NAME_WATCHER, REMOVE_WATCHER";

    /** Whether it is about the directive as a whole, not about one of its assignments. */
    boolean isOnDirective() {
        return ordinal == null
                && Arrays.stream(RequestKind.values())
                        .anyMatch(each -> each.isOnDirective() && each.name().equals(kind));
    }

    RequestDraft draft(Long assignmentId, Long directiveId, Faults faults) {
        return RequestReader.draft(
                assignmentId,
                directiveId,
                kind,
                text("reason", reason, 1000, faults),
                text("basis", basis, 500, faults),
                agency,
                day(faults).orElse(null),
                reasonCode,
                new RequestDetail(amendment, replacement, part, watch),
                faults);
    }

    private Optional<java.time.LocalDate> day(Faults faults) {
        if (untilOn == null || untilOn.isBlank()) {
            return Optional.empty();
        }
        var read = VietnameseDate.parse(untilOn);
        if (read.isEmpty()) {
            faults.add("untilOn", "Hãy nhập ngày theo dạng ngày/tháng/năm, ví dụ 30/04/2024.");
        }
        return read;
    }

    private static String text(String field, String text, int maxLength, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!VietnameseText.isText(text) || VietnameseText.clean(text).length() > maxLength) {
            faults.add(field, "Hãy nhập chữ đọc được, tối đa " + maxLength + " ký tự.");
        }
        return VietnameseText.clean(text);
    }
}
