package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.OfficeZone;

/** What of an assignment is late today: its result, a period's report, coordinating agencies' parts. */
@Repository
class Overdue {

    /** Where the work lies with the agency in charge, so that it can be urged: not paused, returned, asked or reported. */
    private static final Set<Progress> WITH_LEAD =
            EnumSet.of(Progress.NOT_RECEIVED, Progress.NOT_ASSIGNED, Progress.IN_PROGRESS, Progress.REDO);

    private final JdbcClient jdbc;
    private final Clock clock;

    Overdue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static boolean liesWithLead(Assignment assignment) {
        return WITH_LEAD.contains(assignment.progress());
    }

    /** Whether anything can be owed: given out, neither paused nor ended. */
    static boolean isRunning(Assignment assignment) {
        return assignment.progress().isOpen() && assignment.progress() != Progress.PAUSED;
    }

    /** The date that the lead has missed; empty while it owes nothing that is late. */
    Optional<LocalDate> missedByLead(Assignment assignment) {
        return missedByLead(assignment, of(assignment));
    }

    /** @param late what {@link #of} found of it */
    static Optional<LocalDate> missedByLead(Assignment assignment, List<Owed> late) {
        return liesWithLead(assignment)
                ? late.stream()
                        .filter(owed -> owed.agencyCode().equals(assignment.leadCode()))
                        .map(Owed::missedOn)
                        .min(LocalDate::compareTo)
                : Optional.empty();
    }

    /** Each thing late, also a result that came late and is not confirmed yet; nothing while the assignment is paused or after its end. */
    List<Owed> of(Assignment assignment) {
        return of(List.of(assignment)).get(assignment.id());
    }

    /** The same of several, by their ids. */
    Map<Long, List<Owed>> of(Collection<Assignment> assignments) {
        LocalDate today = OfficeZone.today(clock);
        Map<Long, List<Owed>> late = new HashMap<>();
        assignments.forEach(assignment -> late.put(assignment.id(), lateResult(assignment, today)));
        List<Long> running = assignments.stream()
                .filter(Overdue::isRunning)
                .map(Assignment::id)
                .toList();
        if (!running.isEmpty()) {
            jdbc.sql(
                            """
                    select o.assignment_id, concat('obligation:', o.id) as obligation_key,
                           coalesce(c.agency_code, a.lead_code) as agency_code, o.due_on
                      from obligation o join assignment a on a.id = o.assignment_id left join contribution c on c.id = o.contribution_id
                     where o.assignment_id in (:ids) and o.fulfilled_on is null and o.due_on < :today and o.explanation_id is null
                     order by o.due_on, o.id""")
                    .param("ids", running)
                    .param("today", today)
                    .query(row -> {
                        late.get(row.getLong("assignment_id"))
                                .add(new Owed(
                                        row.getString("obligation_key"),
                                        row.getString("agency_code"),
                                        row.getObject("due_on", LocalDate.class)));
                    });
        }
        return late;
    }

    private static List<Owed> lateResult(Assignment assignment, LocalDate today) {
        List<Owed> late = new ArrayList<>();
        LocalDate judgedOn = assignment.resultIssuedOn() == null ? today : assignment.resultIssuedOn();
        if (isRunning(assignment) && assignment.dueOn() != null && judgedOn.isAfter(assignment.dueOn())) {
            late.add(new Owed(Owed.keyOfResult(assignment.id()), assignment.leadCode(), assignment.dueOn()));
        }
        return late;
    }
}
