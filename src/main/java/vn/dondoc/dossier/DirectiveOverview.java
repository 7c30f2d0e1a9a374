package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One directive on one page.
 *
 * @param directive with the parts that the reader may see
 * @param today the office's day, against which days are counted
 * @param holders what of the directive as a whole lies with whom; empty for who does not oversee all
 * @param ways how each of these parts goes, by the assignment's id
 */
@Schema(description = "Toàn cảnh một văn bản chỉ đạo")
record DirectiveOverview(
        DirectiveView directive, LocalDate today, List<HolderLine> holders, Map<Long, AssignmentWay> ways) {}
