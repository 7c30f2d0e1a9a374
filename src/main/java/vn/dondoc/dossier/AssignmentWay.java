package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How an assignment goes: where it is on its way, who has it, every change of its date.
 *
 * @param holders the agencies' own parts aside
 * @param dates the first one first
 */
@Schema(description = "Nhiệm vụ đang ở đâu, ai đang giữ, các lần thay đổi thời hạn")
record AssignmentWay(List<PathStage> path, List<HolderLine> holders, List<DateLine> dates) {

    /** For who sees what an assignment is about and not how it goes. */
    static final AssignmentWay UNSEEN = new AssignmentWay(List.of(), List.of(), List.of());
}
