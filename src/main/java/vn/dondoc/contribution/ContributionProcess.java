package vn.dondoc.contribution;

import java.util.Collection;

/** What contributions ask of the process that carries them. */
public interface ContributionProcess {

    /**
     * Begins a contribution.
     *
     * @param businessKey for display only
     * @return the process instance's id
     */
    String start(long contributionId, String businessKey);

    /** Receives these in the act in which another part of the same document is received. */
    void receiveToo(Collection<Contribution> contributions);

    /** The lead wants a signed contribution supplemented: back to whoever contributes. */
    void supplementRequested(Contribution contribution);

    /** The lead has consolidated it. */
    void accepted(Contribution contribution);

    /** Nobody works on it any more. */
    void recalled(Contribution contribution);
}
