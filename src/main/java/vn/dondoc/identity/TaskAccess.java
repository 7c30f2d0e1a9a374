package vn.dondoc.identity;

import vn.dondoc.organisation.Role;

/** What {@link AccessPolicy} needs to know of an open task. */
public interface TaskAccess {

    /** The agency whose work this is. */
    String agencyCode();

    /** The role there that may do it. */
    Role agencyRole();

    /** The one who has it, or null while it lies with the agency. */
    String assigneeId();

    /** For whom the one who has it took it; null in his own right. */
    String principalId();

    /** Whether doing it is signing, approving, deciding or confirming. */
    boolean isSigning();

    /** Whether a person is kept from it because he took part in an earlier step. */
    boolean excludes(String personId);

    long directiveId();

    /** Null for work on a directive as a whole. */
    Long assignmentId();

    /** Whether nothing can be submitted now, because the assignment is paused. */
    boolean locked();

    /** The one who handed it on and may take it back until it is done; null if that is not possible. */
    String submittedBy();

    /** For whom that one handed it on; null in his own right. */
    String submittedFor();

    /** The agency that leads the assignment; null for work on a directive as a whole. */
    String leadCode();
}
