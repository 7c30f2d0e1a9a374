package vn.dondoc.file;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTask;

/** A kind of thing that carries files, and its rules; each feature brings its own as a bean. */
public interface FileSubject {

    /** Stored with each file, at most 20 characters: {@code assignment}. */
    String kind();

    /** Its part of the address: {@code assignments} in {@code /api/assignments/7/files}. */
    String collection();

    /** As people call it: "Nhiệm vụ". */
    String label();

    /** Who sees it, in words within a sentence. */
    String readers();

    /** 0 the directive, 1 an assignment, 2 a part of one: a task's form uploads to the deepest that the task is about. */
    int depth();

    /** The id of the one that the task is about, null if it is about none of this kind. */
    Long idIn(OpenTask task);

    /** @throws vn.dondoc.problem.Problem of kind NOT_VISIBLE if there is none, or none for this person */
    void requireToSee(Actor actor, long id);

    /**
     * Asked before an upload is read, and once more inside the transaction that stores it, after {@link #hold}.
     *
     * @return the step in which this person adds, null outside a task
     * @throws vn.dondoc.problem.Problem if it is not visible, not his to add, or signed and waiting to be issued: a signature
     *     fixes text and files, so files stand still until it is issued or taken back
     */
    String requireToAdd(Actor actor, long id);

    /** Locks what a signature locks too, until the transaction ends: no file comes or goes while somebody signs. */
    void hold(long id);

    /** Until when whatever was added is part of something signed and issued, and can no more be removed. */
    Optional<OffsetDateTime> signedUntil(long id);

    /** Writes the line of history, with whatever the feature's history needs besides. */
    void record(Act act, long id, String action, String summary, String note);
}
