package vn.dondoc.assignment;

import vn.dondoc.workflow.Act;

/**
 * An agency was urged; told within the same transaction, so that whoever handles it there is told.
 *
 * @param agencyCode whom it goes to: the lead, or a coordinating agency
 * @param contributionId the part that is urged, null where it is the assignment
 * @param documentId the letter, null where it was a message
 */
public record Urged(
        Act act, long directiveId, long assignmentId, String agencyCode, Long contributionId, Long documentId) {}
