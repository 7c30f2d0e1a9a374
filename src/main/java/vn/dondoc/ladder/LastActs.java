package vn.dondoc.ladder;

import java.util.List;
import vn.dondoc.deadline.OfficeZone;

/**
 * When each agency last acted on an assignment: registered, named, submitted, asked for something. Opening and claiming leave no line in
 * the history; handing a task over, giving it back, taking back what one has sent, adding a file and urging others do, and are not
 * acting either.
 */
final class LastActs {

    static final List<String> NOT_ACTING = List.of(
            "HANDLER_CHANGED",
            "CONTRIBUTOR_CHANGED",
            "CHANGED_HANDS",
            "WITHDRAWN",
            "REQUEST_WITHDRAWN",
            "FILE_ADDED",
            "FILE_REMOVED",
            "URGED",
            "EXPLANATION_ASKED",
            "WATCHER_NAMED",
            "WATCHER_REMOVED",
            "COPIED");

    /**
     * An SQL expression over an obligation {@code x}: when the agency that owes it last acted. What was entered from paper is the act of
     * the agency whose paper it was; any other that of the agency in which its author worked on that day of the office.
     */
    static final String ACTED_AT =
            """
            (select max(e.happened_at) from event e
              where e.assignment_id = x.assignment_id
                and (e.on_paper = true and e.agency_code = x.agency_code
                  or e.on_paper = false and e.action not in (:notActing) and exists
                    (select 1 from role_grant h where h.person_id = e.principal_id and h.agency_code = x.agency_code
                        and %s)))"""
                    .formatted(OfficeZone.isWithinDays("h.valid_from", "h.valid_to", "e.happened_at"));

    private LastActs() {}
}
