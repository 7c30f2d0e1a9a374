package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.assignment.DeadlineState;

/** One line of a search. */
@Schema(description = "Một nhiệm vụ tìm được, hoặc một văn bản chưa phân rã thành nhiệm vụ")
record FoundLine(
        long directiveId,
        @Schema(description = "null: văn bản chưa phân rã") Long assignmentId,
        String directiveNumber,
        LocalDate issuedOn,
        String subject,
        Integer ordinal,
        String title,
        String leadName,
        String progressLabel,
        DeadlineState deadlineState,
        @Schema(description = "Thời hạn nói bằng lời") String deadlineWords,
        LocalDate dueOn,
        @Schema(description = "Tên các tệp trùng với nội dung tìm") List<String> files,
        @Schema(description = "Công việc đang mở mà người tìm được xem; null: không có") String taskId,
        String taskName) {}
