package vn.dondoc.file;

import java.time.OffsetDateTime;

/**
 * One version of a file.
 *
 * @param version from 1, counted for each name on each subject
 * @param latest whether it is what counts under its name: the highest version that was not removed
 * @param removedAt when it was taken off; row and content stay as a record
 */
record StoredFile(
        long id,
        String subjectKind,
        long subjectId,
        String step,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        int version,
        Long previousId,
        String storageKey,
        String uploadedBy,
        String uploadedByName,
        OffsetDateTime uploadedAt,
        OffsetDateTime removedAt,
        boolean latest) {

    boolean isRemoved() {
        return removedAt != null;
    }
}
