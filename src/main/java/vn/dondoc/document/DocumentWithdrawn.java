package vn.dondoc.document;

import vn.dondoc.workflow.Act;

/** Whoever signed took the signature back before the document was issued; told within the same transaction. */
public record DocumentWithdrawn(Act act, long documentId, String kind, Long assignmentId) {}
