package vn.dondoc.note;

import java.time.OffsetDateTime;

/**
 * What somebody said.
 *
 * @param subjectKind what it is about: {@code directive}, {@code assignment}, ...
 * @param agencyName for which agency he works; null if for none
 */
record Note(
        long id,
        String subjectKind,
        long subjectId,
        String text,
        String writtenBy,
        String writtenByName,
        String writtenByTitle,
        String agencyName,
        OffsetDateTime writtenAt) {}
