package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * The dossier around a task: what was directed, where that is on its way, who has it, until when.
 *
 * @param task null where the assignment is read outside a task
 * @param assignment null for work on a directive as a whole, whose {@code assignments} then stand here
 * @param path empty for a directive as a whole, and for an agency that is only asked for its opinion; so are {@code holders} and
 *     {@code dates}
 * @param within whether the reader sees how the work goes, not only what it is about
 */
@Schema(description = "Hồ sơ của một công việc")
record TaskDossier(
        TaskLine task,
        DirectiveLine directive,
        AssignmentPart assignment,
        List<AssignmentPart> assignments,
        boolean within,
        LocalDate today,
        List<PathStage> path,
        List<HolderLine> holders,
        List<DateLine> dates) {}
