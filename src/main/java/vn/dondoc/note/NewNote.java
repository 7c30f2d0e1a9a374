package vn.dondoc.note;

import java.util.Set;

/**
 * A note that is being written.
 *
 * @param agencyCode for which agency he works, null if for none
 * @param mentioned ids of persons
 */
record NewNote(
        NoteLevel level,
        long directiveId,
        Long assignmentId,
        String text,
        String writtenBy,
        String agencyCode,
        Set<String> mentioned) {}
