package vn.dondoc.proposal;

/**
 * What is proposed.
 *
 * @param amount whole đồng, 0 if it costs nothing
 * @param beneficiaries whom it reaches
 * @param agenciesConcerned how many agencies it concerns
 * @param provincePolicy whether it is a policy of the whole province
 */
public record ProposalText(
        String content,
        String legalBasis,
        long amount,
        String fundingSource,
        String beneficiaries,
        int agenciesConcerned,
        boolean provincePolicy) {

    /** The exact text that a signature covers; each part on its own, so that no two texts read alike. */
    public String signedText() {
        return String.join(
                "\u001f",
                content,
                legalBasis,
                Long.toString(amount),
                fundingSource == null ? "" : fundingSource,
                beneficiaries,
                Integer.toString(agenciesConcerned),
                Boolean.toString(provincePolicy));
    }
}
