package vn.dondoc.assignment;

import vn.dondoc.workflow.Act;

/** An assignment was given out and its path has begun; told within the same transaction. */
public record AssignmentGiven(Act act, long assignmentId) {}
