package vn.dondoc.dossier;

import java.time.OffsetDateTime;
import vn.dondoc.history.RecordedEvent;

/**
 * What happened, in the office's words.
 *
 * @param principalName for whom the act was done: the actor himself unless he handled for another
 * @param onPaper whether the Office entered it for the agency
 */
public record HistoryLine(
        OffsetDateTime happenedAt,
        String actorName,
        String principalName,
        String agencyName,
        String summary,
        String note,
        String basis,
        boolean onPaper) {

    static HistoryLine of(RecordedEvent event, Names names) {
        return new HistoryLine(
                event.happenedAt(),
                names.person(event.actorId()),
                names.person(event.principalId()),
                names.agency(event.agencyCode()),
                event.summary(),
                event.note(),
                event.basis(),
                event.onPaper());
    }
}
