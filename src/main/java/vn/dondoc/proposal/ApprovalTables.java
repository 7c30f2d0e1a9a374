package vn.dondoc.proposal;

import java.util.List;

/** The office's tables on proposals: practice, not law; the newest version counts at once. */
public interface ApprovalTables {

    /** @throws IllegalStateException (Vietnamese message) if the table names nobody, or somebody unknown */
    Authority authority(ProposalText text);

    /**
     * The agencies that have to be asked.
     *
     * @param field the directive's field of work
     * @throws IllegalStateException (Vietnamese message) if a row names no agency
     */
    List<NamedAgency> toBeAsked(ProposalText text, String field);

    /** @param ruleId the row that names it, null where the drafter did */
    record NamedAgency(String agencyCode, String ruleId) {}
}
