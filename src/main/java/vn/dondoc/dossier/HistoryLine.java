package vn.dondoc.dossier;

import java.time.OffsetDateTime;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.history.RecordedEvent;

/**
 * What happened, in the office's words.
 *
 * @param principalName for whom the act was done: the actor himself unless he handled for another
 * @param actorAgencyName where the actor worked that day, as his posts say it today; null where they say nothing, and for the system
 * @param agencyName whose work it was; null where it is the directive's as a whole
 * @param onPaper whether the Office entered it for the agency
 */
public record HistoryLine(
        OffsetDateTime happenedAt,
        String actorName,
        String principalName,
        String actorAgencyName,
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
                names.agencyOf(
                        event.actorId(),
                        event.happenedAt().atZoneSameInstant(OfficeZone.ID).toLocalDate(),
                        event.agencyCode()),
                names.agency(event.agencyCode()),
                event.summary(),
                event.note(),
                event.basis(),
                event.onPaper());
    }
}
