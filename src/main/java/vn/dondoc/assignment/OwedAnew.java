package vn.dondoc.assignment;

/**
 * Something is owed by an assignment that was not owed before and may be late already: it goes on after a pause, its result was sent
 * back, another part is asked for, it was urged in writing for the third time,
 * an explanation was asked for by hand. Told within the same transaction, under the assignment's lock.
 */
public record OwedAnew(long assignmentId) {}
