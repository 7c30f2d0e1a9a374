package vn.dondoc.contribution;

/** An agency coordinates an assignment no longer; told within the same transaction. */
public record CoordinatorLeft(long assignmentId, String agencyCode) {}
