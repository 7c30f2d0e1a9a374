package vn.dondoc.assignment;

import java.time.LocalDate;
import vn.dondoc.workflow.Act;

/**
 * The date of an assignment has changed; told within the same transaction, under the assignment's lock.
 *
 * @param oldDueOn null if there was none
 * @param newDueOn null if there is none any more
 */
public record DeadlineMoved(Act act, long assignmentId, LocalDate oldDueOn, LocalDate newDueOn) {}
