package vn.dondoc.proposal;

import java.time.OffsetDateTime;

/** What proposals and opinions ask of the processes that carry them. */
public interface ProposalProcess {

    /** @param businessKey for display only; @return the process instance's id */
    String start(long proposalId, String businessKey);

    /**
     * @param silentAt when silence is recorded
     * @return the process instance's id
     */
    String ask(long opinionId, String businessKey, OffsetDateTime silentAt);

    /** Silence is recorded at another moment than was foreseen. */
    void moveSilence(String processInstanceId, OffsetDateTime silentAt);

    /** The round's last opinion is there, or its time is over. */
    void opinionsGathered(Proposal proposal);

    /** Nobody works on it any more. */
    void recalled(String processInstanceId);
}
