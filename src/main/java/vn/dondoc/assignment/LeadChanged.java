package vn.dondoc.assignment;

import vn.dondoc.workflow.Act;

/** An assignment has another lead, which coordinates no longer if it did so before; told within the same transaction. */
public record LeadChanged(Act act, long assignmentId, String leadCode) {}
