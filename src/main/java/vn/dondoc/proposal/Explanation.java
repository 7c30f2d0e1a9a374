package vn.dondoc.proposal;

import java.util.Map;
import vn.dondoc.problem.Faults;

/**
 * What the lead agency makes of one opinion.
 *
 * @param explanation may be missing only where the opinion is taken in as it is
 */
public record Explanation(OpinionHandling handling, String explanation) {

    private static final int MOST = 4000;

    static void check(Faults faults, long opinionId, Map<String, Explanation> given) {
        Explanation explanation = given.get(String.valueOf(opinionId));
        String place = "explanations[" + opinionId + "]";
        if (explanation == null || explanation.handling() == null) {
            faults.add(place + ".handling", "Hãy chọn tiếp thu hay không đối với từng ý kiến.");
            return;
        }
        String text = explanation.explanation();
        if (explanation.handling() != OpinionHandling.ACCEPTED && (text == null || text.isBlank())) {
            faults.add(place + ".explanation", "Hãy giải trình lý do không tiếp thu hoặc chỉ tiếp thu một phần.");
        } else if (text != null && text.length() > MOST) {
            faults.add(place + ".explanation", "Giải trình dài " + text.length() + " ký tự, tối đa 4.000.");
        }
    }
}
