package vn.dondoc.assignment;

import java.time.OffsetDateTime;
import java.util.Collection;

/** What assignments ask of the process that carries them. */
public interface AssignmentProcess {

    /**
     * Begins the path of an assignment that was given out.
     *
     * @param businessKey for display only
     * @param coordinationRequired whether others contribute or decide before the work itself can be done
     * @param nextStepAt when the ladder's token looks for the first time
     * @return the process instance's id
     */
    String start(long assignmentId, String businessKey, boolean coordinationRequired, OffsetDateTime nextStepAt);

    /** Receives these in the act in which another part of the same document is received. */
    void receiveToo(Collection<Long> assignmentIds);

    /** The proposal was decided, one way or another. */
    void coordinationEnded(Assignment assignment);

    /** The next report period has begun, and the path waits for it. */
    void reportPeriodBegun(Assignment assignment);

    /** The Office ends the follow-up, wherever the path is. */
    void followUpEnded(Assignment assignment);
}
