package vn.dondoc.request;

import vn.dondoc.workflow.Act;

/** What becomes of the coordinating agencies of an assignment when a request is granted. */
public interface CoordinatorDecisions {

    /** @throws vn.dondoc.problem.Problem if that agency leads or coordinates already, or the assignment does not run */
    void add(Act act, long assignmentId, String agencyCode, String basis);

    /** @throws vn.dondoc.problem.Problem if that agency does not coordinate, or the assignment does not run */
    void remove(Act act, long assignmentId, String agencyCode, String basis);
}
