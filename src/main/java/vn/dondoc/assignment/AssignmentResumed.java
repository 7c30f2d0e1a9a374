package vn.dondoc.assignment;

/** A paused assignment goes on; told within the same transaction, under the assignment's lock. */
public record AssignmentResumed(long assignmentId) {}
