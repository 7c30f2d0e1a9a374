package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.workflow.OpenTask;

/** What lies with whom now. */
record HolderLine(
        @Schema(description = "Công việc") String name,
        String agencyName,
        @Schema(description = "Người đang giữ; null: cả cơ quan, người có vai trò đó nhận được") String personName,
        @Schema(description = "Vai trò của người làm việc này: văn thư, lãnh đạo, ...") String role,
        @Schema(description = "Đang xử lý thay ai") String principalName,
        OffsetDateTime since,
        LocalDate dueOn) {

    static HolderLine of(OpenTask task, Names names) {
        return new HolderLine(
                task.name(),
                names.agency(task.agencyCode()),
                names.person(task.assigneeId()),
                task.agencyRole().label(),
                names.person(task.principalId()),
                task.createdAt(),
                task.dueOn());
    }
}
