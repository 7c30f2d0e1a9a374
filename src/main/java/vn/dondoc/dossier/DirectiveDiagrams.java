package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.workflow.ProcessDrawing;

/**
 * The diagrams of a directive's assignments, with the way that each of them took.
 *
 * @param drawings one for each version that one of them runs on
 * @param ways by the assignment's id; only of those that were given out
 */
@Schema(description = "Sơ đồ của từng nhiệm vụ và đường đã đi")
record DirectiveDiagrams(List<ProcessDrawing> drawings, Map<Long, Drawn> ways) {

    /**
     * @param definitionId on which of the drawings
     * @param steps the oldest first
     * @param taken ids of the shapes and lines of the drawing that the way went over
     */
    record Drawn(String definitionId, List<Step> steps, Set<String> taken) {}

    /**
     * @param number from 1
     * @param untilOn null while it stands there
     * @param workingDays after {@code sinceOn}, to {@code untilOn} or today
     */
    record Step(
            int number,
            String element,
            String name,
            String agencyName,
            LocalDate sinceOn,
            LocalDate untilOn,
            int workingDays) {}
}
