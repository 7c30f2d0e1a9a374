package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.dondoc.workflow.OpenTask;

/**
 * The task itself, as its form shows it.
 *
 * @param principalName for whom the one who has it took it; null in his own right
 */
public record TaskLine(
        String id,
        String step,
        String name,
        String processKey,
        String assigneeId,
        String assigneeName,
        String principalName,
        String agencyCode,
        String agencyName,
        OffsetDateTime createdAt,
        LocalDate dueOn,
        @Schema(description = "Nhiệm vụ đang tạm dừng: chưa nộp được gì") boolean locked) {

    static TaskLine of(OpenTask task, Names names) {
        return new TaskLine(
                task.taskId(),
                task.step(),
                task.name(),
                task.processKey(),
                task.assigneeId(),
                names.person(task.assigneeId()),
                names.person(task.principalId()),
                task.agencyCode(),
                names.agency(task.agencyCode()),
                task.createdAt(),
                task.dueOn(),
                task.locked());
    }
}
