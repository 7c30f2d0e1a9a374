package vn.dondoc.contribution;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.assignment.Arrivals.Arrival;

/**
 * A coordinating agency's part as its own people work on it. To others only what is signed is shown.
 *
 * @param request what the lead wants supplemented in the round in hand, null where it does not
 * @param content what was written in the round in hand and is not signed yet
 * @param closedReason why the lead went on without it, null where it did not
 * @param arrival how the document stands in the agency's book, null while it does not
 */
record OwnContribution(
        long id,
        String agencyName,
        String leadName,
        String progressLabel,
        LocalDate dueOn,
        String deadlineState,
        String deadlineStateLabel,
        int daysLate,
        boolean listRequired,
        List<BeneficiaryGroup> groups,
        int round,
        String request,
        String content,
        List<GroupNumber> numbers,
        List<SignedRound> rounds,
        String closedReason,
        Arrival arrival,
        List<Candidate> candidates) {

    record Candidate(String id, String fullName, String title) {}
}
