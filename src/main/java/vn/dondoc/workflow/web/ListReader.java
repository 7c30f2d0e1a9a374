package vn.dondoc.workflow.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.StandIn;
import vn.dondoc.workflow.Steps;

/**
 * Who reads lists, and on which day: all that their conditions ask.
 *
 * @param dueSoonUntil the last day that is "sắp đến hạn"
 * @param fields the fields of work that he looks after for the whole province; empty for everybody else
 */
record ListReader(Actor actor, LocalDate today, WorkingCalendar calendar, LocalDate dueSoonUntil, List<String> fields) {

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>(AccessPolicy.reader(actor));
        params.put("today", today);
        params.put("dueSoonUntil", dueSoonUntil);
        params.put("fields", those(fields.stream()));
        params.put("principals", those(actor.standIns().stream().map(StandIn::principalId)));
        params.put("places", those(actor.standIns().stream().map(StandIn::agencyCode)));
        params.put("handled", places(StandIn.Kind.HANDLE));
        params.put("signed", places(StandIn.Kind.SIGN));
        params.put(
                "held",
                those(actor.grants().stream()
                        .filter(grant -> grant.agencyCode() != null)
                        .map(grant -> grant.agencyCode() + "@" + grant.role())));
        params.put("signing", Steps.SIGNING);
        return params;
    }

    boolean actsForOthers() {
        return !actor.standIns().isEmpty();
    }

    private List<String> places(StandIn.Kind kind) {
        return those(actor.standIns().stream()
                .filter(right -> right.kind() == kind)
                .map(right -> right.principalId() + "@" + right.agencyCode()));
    }

    /** Never empty: SQL knows no empty list. */
    private static List<String> those(Stream<String> values) {
        List<String> found = values.distinct().sorted().toList();
        return found.isEmpty() ? List.of("-") : found;
    }
}
