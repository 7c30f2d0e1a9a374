package vn.dondoc.urging;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A letter that urges the lead agency of an assignment.
 *
 * @param agencyCode who is urged: the lead of the day on which it was begun
 * @param content what the Office's officer has drafted, null before
 * @param documentId the signed document, null before
 */
public record UrgingLetter(
        long id,
        long assignmentId,
        String agencyCode,
        UrgingState state,
        UrgingOrigin origin,
        String content,
        String draftedBy,
        String begunBy,
        OffsetDateTime begunAt,
        Long documentId,
        LocalDate endedOn,
        String processInstanceId) {}
