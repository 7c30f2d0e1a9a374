package vn.dondoc.assignment;

/**
 * What a handler and his deputies work on together.
 *
 * @param contributionId null for the assignment itself, in its lead agency
 */
public record SharedWork(long assignmentId, Long contributionId, String agencyCode) {}
