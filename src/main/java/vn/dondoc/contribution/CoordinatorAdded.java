package vn.dondoc.contribution;

/** One more agency coordinates while the assignment runs; told within the same transaction. */
public record CoordinatorAdded(long assignmentId) {}
