package vn.dondoc.ladder;

import java.util.Optional;

/**
 * The work that the ladder makes for people, done by processes of their own. Where there is none of these, the message of the same
 * step is all that happens.
 */
public interface LadderTasks {

    /**
     * Makes the work, in the transaction of the step and under the assignment's lock. Must do nothing where the same work for the same
     * obligation is open already.
     *
     * @return the open task with which it begins; empty where nothing was made
     */
    Optional<String> make(LadderTask task, Obligation obligation);
}
