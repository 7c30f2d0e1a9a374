package vn.dondoc.decision;

import java.util.List;

/**
 * What an uploaded table would change.
 *
 * @param asked how many combinations were compared
 * @param changed the combinations whose answer is another one
 * @param token stands for exactly this preview
 */
public record TablePreview(DecisionTable table, int asked, List<ChangedAnswer> changed, String token) {

    /**
     * @param facts in the order of the table's inputs
     * @param before each row that answers, its outputs joined
     */
    public record ChangedAnswer(List<String> facts, List<String> before, List<String> after) {}
}
