package vn.dondoc.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;

/** The splits of assignments' days, from what events say of each step and from what lies open now. */
@Repository
class DaySplits {

    /** @param endedOn null while it runs */
    record Given(long id, int ordinal, String leadCode, String field, LocalDate givenOn, LocalDate endedOn) {

        /** Of {@code assignment a} and its {@code directive d}. */
        static final String COLUMNS = "a.id, a.ordinal, a.lead_code, d.field, a.given_on, a.ended_on";
    }

    private record Pause(long assignmentId, DaySplit.Paused days) {}

    private final JdbcClient jdbc;
    private final Stays stays;
    private final FormerLeads leads;
    private final Clock clock;

    DaySplits(JdbcClient jdbc, Stays stays, FormerLeads leads, Clock clock) {
        this.jdbc = jdbc;
        this.stays = stays;
        this.leads = leads;
        this.clock = clock;
    }

    /** In their order, each up to today at most. */
    Map<Given, DaySplit> of(List<Given> given) {
        if (given.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = given.stream().map(Given::id).toList();
        Map<Long, List<Stay>> lain = stays.ofAssignments(ids);
        Map<Long, List<DaySplit.Paused>> pauses = pausesOf(ids);
        Map<Long, List<Leads.Led>> led = leads.of(given.stream()
                .filter(each -> hadAnotherLead(each, lain.getOrDefault(each.id(), List.of())))
                .map(Given::id)
                .toList());
        LocalDate today = OfficeZone.today(clock);
        Map<Given, DaySplit> splits = new LinkedHashMap<>();
        given.forEach(each -> splits.put(
                each,
                new DaySplit(
                        new Leads(each.leadCode(), led.getOrDefault(each.id(), List.of())),
                        each.givenOn(),
                        each.endedOn() == null ? today : each.endedOn(),
                        lain.getOrDefault(each.id(), List.of()),
                        pauses.getOrDefault(each.id(), List.of()))));
        return splits;
    }

    /** Whoever leads registers the arrival: it then lay with another once. Few have, and of the others nothing more is read. */
    private static boolean hadAnotherLead(Given given, List<Stay> lain) {
        return lain.stream()
                .anyMatch(stay -> stay.step() == PathStep.REGISTER_ARRIVAL
                        && !stay.agencyCode().equals(given.leadCode()));
    }

    private Map<Long, List<DaySplit.Paused>> pausesOf(List<Long> ids) {
        return jdbc
                .sql("select assignment_id, since_on, ended_on from pause where assignment_id in (:ids)")
                .param("ids", ids)
                .query((row, index) -> new Pause(
                        row.getLong("assignment_id"),
                        new DaySplit.Paused(
                                row.getObject("since_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Pause::assignmentId, mapping(Pause::days, toList())));
    }
}
