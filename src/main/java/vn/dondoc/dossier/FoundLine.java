package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.workflow.OpenTask;

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
        @Schema(description = "Các tệp có tên trùng với nội dung tìm") List<FoundFile> files,
        @Schema(description = "Công việc đang mở mà người tìm được xem; null: không có") String taskId,
        String taskName,
        @Schema(description = "Mở được hồ sơ khi không có công việc nào đang mở") boolean dossier) {

    /** @param href where it is downloaded */
    record FoundFile(String name, String href) {

        static FoundFile of(long id, String name) {
            return new FoundFile(name, "/api/files/" + id);
        }
    }

    static FoundLine of(
            Assignment part,
            Finding.Heading directive,
            String lead,
            Lateness lateness,
            List<FoundFile> files,
            OpenTask open,
            boolean dossier) {
        return new FoundLine(
                part.directiveId(),
                part.id(),
                directive.number(),
                directive.issuedOn(),
                directive.subject(),
                part.ordinal(),
                part.title(),
                lead,
                part.progress().label(),
                lateness.state(part),
                lateness.words(part),
                part.dueOn(),
                files,
                open == null ? null : open.taskId(),
                open == null ? null : open.name(),
                dossier);
    }

    static FoundLine undivided(Finding.Heading directive, List<FoundFile> files, OpenTask open) {
        return new FoundLine(
                directive.id(),
                null,
                directive.number(),
                directive.issuedOn(),
                directive.subject(),
                null,
                null,
                null,
                "Chưa phân rã thành nhiệm vụ",
                null,
                null,
                null,
                files,
                open == null ? null : open.taskId(),
                open == null ? null : open.name(),
                false);
    }
}
