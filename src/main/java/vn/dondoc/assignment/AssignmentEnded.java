package vn.dondoc.assignment;

/**
 * An assignment is finished; told within the same transaction.
 *
 * @param was the assignment as it stood until then
 */
public record AssignmentEnded(Assignment was) {

    public long assignmentId() {
        return was.id();
    }

    public long directiveId() {
        return was.directiveId();
    }
}
