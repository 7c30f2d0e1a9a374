package vn.dondoc.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One line of the history: who did what, when, for whom, on what basis. */
public record RecordedEvent(
        long id,
        OffsetDateTime happenedAt,
        String action,
        String step,
        String actorId,
        String actorName,
        String principalId,
        String agencyCode,
        String summary,
        String note,
        String basis,
        boolean onPaper,
        String progress,
        LocalDate dueOn) {}
