package vn.dondoc.assignment;

import vn.dondoc.workflow.Act;

/** Another agency leads an assignment from now on, and its path begins again there; told within the same transaction. */
public record LeadChanged(Act act, long assignmentId, String formerLeadCode, String leadCode) {}
