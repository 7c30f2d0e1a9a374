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

    /** Whether a person is kept from it because he took part in an earlier step. */
    boolean excludes(String personId);

    /** Whether nothing can be submitted now, because the assignment is paused. */
    boolean locked();

    /** The one who handed it on and may take it back until it is done; null if that is not possible. */
    String submittedBy();

    /** The agency that leads the assignment; null for work on a directive as a whole. */
    String leadCode();
}
