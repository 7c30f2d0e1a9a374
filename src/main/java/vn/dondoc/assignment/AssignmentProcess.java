package vn.dondoc.assignment;

import java.time.OffsetDateTime;
import java.util.Collection;

/** What assignments ask of the process that carries them. */
public interface AssignmentProcess {

    /**
     * Begins the path of an assignment that was given out.
     *
     * @param businessKey for display only
     * @param coordinatorsNamed whether other agencies contribute before the work itself can be done
     * @param proposalRequired whether somebody above decides before that
     * @param nextStepAt when the ladder's token looks for the first time
     * @return the process instance's id
     */
    String start(
            long assignmentId,
            String businessKey,
            boolean coordinatorsNamed,
            boolean proposalRequired,
            OffsetDateTime nextStepAt);

    /** Receives these in the act in which another part of the same document is received. */
    void receiveToo(Collection<Long> assignmentIds);

    /** Whether other agencies contribute: asked when the plan has been entered, so kept true to our table until then. */
    void coordinatorsNamed(Assignment assignment, boolean named);

    /** The proposal was decided, one way or another. */
    void coordinationEnded(Assignment assignment);

    /** The next report period has begun, and the path waits for it. */
    void reportPeriodBegun(Assignment assignment);

    /** The path begins again at the new lead's clerk, wherever it is. */
    void leadChanged(Assignment assignment);

    /** The assignment ends by the Office's word or is recalled, wherever the path is. */
    void followUpEnded(Assignment assignment);
}
