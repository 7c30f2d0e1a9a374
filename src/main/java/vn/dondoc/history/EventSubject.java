package vn.dondoc.history;

/**
 * What an event is about, and by that who reads it.
 *
 * @param agencyCode whose work it is, null where it is the directive's as a whole
 * @param partyCode the agency in whose own part it happens, null where all parts of the assignment may read it
 * @param standing where the assignment stands from now on; null where the event leaves that untouched
 */
public record EventSubject(
        long directiveId, Long assignmentId, String agencyCode, String partyCode, Standing standing) {

    /** A directive as a whole. */
    public static EventSubject directive(long directiveId) {
        return new EventSubject(directiveId, null, null, null, null);
    }

    /** An assignment, without a word on where it stands. */
    public static EventSubject assignment(long directiveId, long assignmentId, String agencyCode) {
        return new EventSubject(directiveId, assignmentId, agencyCode, null, null);
    }

    /** One agency's own part of an assignment. */
    public static EventSubject partOf(String agencyCode, long directiveId, long assignmentId) {
        return new EventSubject(directiveId, assignmentId, agencyCode, agencyCode, null);
    }

    /** The same, and where it stands from now on. */
    public EventSubject standing(Standing now) {
        return new EventSubject(directiveId, assignmentId, agencyCode, partyCode, now);
    }
}
