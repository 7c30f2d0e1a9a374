package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * One directive with how far its assignments have come on the way giao - rà soát - đề xuất - phê duyệt - báo cáo.
 *
 * @param open assignments that have not ended
 * @param overdue open ones that are overdue: what makes the directive red
 * @param nextDueOn the earliest deadline of what is not reported yet
 * @param stages in the order of the way
 */
public record DirectiveProgress(
        long id,
        String number,
        LocalDate issuedOn,
        String subject,
        String field,
        String fieldName,
        String state,
        String stateLabel,
        int total,
        int open,
        int overdue,
        int recalled,
        LocalDate nextDueOn,
        List<Stage> stages) {

    /**
     * @param done how many have it behind them
     * @param of how many pass it at all: who needs no decision proposes and approves nothing
     */
    public record Stage(String label, int done, int of) {}
}
