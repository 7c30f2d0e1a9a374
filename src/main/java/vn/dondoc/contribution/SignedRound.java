package vn.dondoc.contribution;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A round that was signed, as the lead and the Office read it.
 *
 * @param request what the lead wanted supplemented, null in the first round
 * @param changes what is different from the round signed before; empty in the first
 */
public record SignedRound(
        int round,
        String request,
        String content,
        String contributedByName,
        String signerName,
        String signerTitle,
        String signatureForm,
        OffsetDateTime signedAt,
        String contentSha256,
        List<GroupNumber> numbers,
        List<Change> changes) {

    /** @param before null where the group had no number in the round before */
    public record Change(String group, Integer before, Integer after) {}
}
