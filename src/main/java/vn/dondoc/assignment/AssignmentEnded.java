package vn.dondoc.assignment;

/** An assignment is finished; told within the same transaction. */
public record AssignmentEnded(long assignmentId, long directiveId) {}
