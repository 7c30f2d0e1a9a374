package vn.dondoc.assignment;

/** Nothing can be submitted in an assignment from now on; told within the same transaction, under the assignment's row lock. */
public record AssignmentPaused(long assignmentId) {}
