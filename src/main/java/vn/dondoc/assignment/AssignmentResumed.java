package vn.dondoc.assignment;

import vn.dondoc.workflow.Act;

/**
 * Work in an assignment goes on today; told within the same transaction, under the assignment's row lock.
 *
 * @param pause the pause that is over
 */
public record AssignmentResumed(Act act, Pause pause) {}
