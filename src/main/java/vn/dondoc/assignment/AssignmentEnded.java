package vn.dondoc.assignment;

/**
 * An assignment is finished; told within the same transaction.
 *
 * @param from where it stood until then
 */
public record AssignmentEnded(long assignmentId, long directiveId, Progress from) {}
