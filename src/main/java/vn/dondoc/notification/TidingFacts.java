package vn.dondoc.notification;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/** What a message on an assignment needs to say, and who stands where in the agency that it concerns; one row for each of them. */
record TidingFacts(List<Row> rows) {

    private static final String SELECT =
            """
            select a.id as assignment_id, d.id as directive_id, d.number, d.urgency, a.ordinal, a.title, coalesce(asked.due_on, c.due_on, a.due_on) as due_on,
                   (select h.id from person h
                     where h.active and %1$s
                       and h.id = case when :ofOpinion = true then asked.drafted_by
                                       when coalesce(cast(:party as varchar(20)), a.lead_code) = a.lead_code then a.handler_id
                                       else c.handler_id end) as handler_id,
                   (select t.task_id from open_task t
                     where t.assignment_id = a.id and t.agency_code = coalesce(cast(:party as varchar(20)), a.lead_code)
                     order by t.created_at desc, t.task_id fetch first 1 rows only) as task_id,
                   g.person_id as holder_id, g.role as holder_role,
                   (select h.id from person h where h.active and h.id = late.handler_id and %2$s) as late_handler_id
              from assignment a join directive d on d.id = a.directive_id
              left join contribution c on c.id = (select max(x.id) from contribution x
                                                   where x.assignment_id = a.id and x.agency_code = :party)
              left join opinion asked on :ofOpinion = true
               and asked.id = (select max(o.id) from opinion o join proposal s on s.id = o.proposal_id
                                where s.assignment_id = a.id and o.agency_code = :party)
              left join contribution late on :ofLate = true and late.assignment_id = a.id and late.progress = 'CLOSED_WITHOUT'
              left join role_grant g on g.agency_code = coalesce(late.agency_code, cast(:party as varchar(20)), a.lead_code)
               and g.role in ('CLERK', 'LEADER')
               and (g.valid_from is null or g.valid_from <= :today) and (g.valid_to is null or g.valid_to >= :today)
             where a.id in (:assignments)"""
                    .formatted(
                            Works.in("h.id", "coalesce(cast(:party as varchar(20)), a.lead_code)"),
                            Works.in("h.id", "late.agency_code"));

    /**
     * @param handlerId who handles it, null if nobody does or he works there no more
     * @param taskId the newest open task of the agency there; null if it has none
     */
    record Row(
            long assignmentId,
            long directiveId,
            String number,
            String urgency,
            int ordinal,
            String title,
            LocalDate dueOn,
            String handlerId,
            String taskId,
            String holderId,
            Role holderRole,
            String lateHandlerId) {}

    /** One statement, however many assignments. @param party the agency whose own part it is; null for the lead's */
    static Map<Long, TidingFacts> read(
            JdbcClient jdbc, List<Long> assignments, String party, Tiding tiding, LocalDate today) {
        return jdbc
                .sql(SELECT)
                .param("party", party)
                .param("ofLate", tiding.audience == Tiding.Audience.LATE_CONTRIBUTORS)
                .param("ofOpinion", tiding.audience == Tiding.Audience.DRAFTER)
                .param("today", today)
                .param("assignments", assignments)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::assignmentId, Collectors.collectingAndThen(Collectors.toList(), TidingFacts::new)));
    }

    Row first() {
        return rows.get(0);
    }

    Set<String> recipients(Tiding.Audience audience) {
        Set<String> found = new LinkedHashSet<>();
        switch (audience) {
            case AGENCY -> found.addAll(holders(Set.of(Role.CLERK, Role.LEADER)));
            case LEADERS -> found.addAll(holders(Set.of(Role.LEADER)));
            case HANDLER, DRAFTER -> {
                found.addAll(handler());
                if (found.isEmpty()) {
                    found.addAll(holders(Set.of(Role.LEADER)));
                }
            }
            case HANDLER_AND_LEADERS -> {
                found.addAll(handler());
                found.addAll(holders(Set.of(Role.LEADER)));
            }
            case LATE_CONTRIBUTORS -> {
                rows.stream().map(Row::lateHandlerId).filter(Objects::nonNull).forEach(found::add);
                found.addAll(holders(Set.of(Role.LEADER)));
            }
        }
        return found;
    }

    private List<String> handler() {
        return first().handlerId() == null ? List.of() : List.of(first().handlerId());
    }

    private List<String> holders(Set<Role> roles) {
        return rows.stream()
                .filter(row -> row.holderId() != null && roles.contains(row.holderRole()))
                .map(Row::holderId)
                .toList();
    }
}
