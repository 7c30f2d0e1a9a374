package vn.dondoc.watcher;

import java.time.OffsetDateTime;

/**
 * Who watches, and since when.
 *
 * @param assignmentId null for the directive with all its parts
 * @param agencyCode null where one person watches; {@code personId} null where an agency does
 * @param source OFFICE where the Office named it, COPY where a document was copied to it
 */
public record Watcher(
        long id,
        long directiveId,
        Long assignmentId,
        String agencyCode,
        String agencyName,
        String personId,
        String personName,
        String source,
        String basis,
        String namedByName,
        OffsetDateTime namedAt) {

    public String name() {
        return agencyCode == null ? personName : agencyName;
    }
}
