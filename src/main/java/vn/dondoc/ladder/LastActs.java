package vn.dondoc.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;

/**
 * When each agency last acted on an assignment: registered, named, submitted, asked for something. Opening and claiming leave no line in
 * the history; handing a task over, giving it back, taking back what one has sent, adding a file and urging others do, and are not
 * acting either.
 */
@Repository
class LastActs {

    private static final List<String> NOT_ACTING = List.of(
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

    private record Act(String agencyCode, OffsetDateTime actedAt, LocalDate worksFrom, LocalDate worksTo) {

        LocalDate on() {
            return actedAt.atZoneSameInstant(OfficeZone.ID).toLocalDate();
        }

        /** On that day: what he does for another agency, before or afterwards, is not this one's act. */
        boolean isOfTheAgency() {
            return (worksFrom == null || !worksFrom.isAfter(on())) && (worksTo == null || !worksTo.isBefore(on()));
        }
    }

    private final JdbcClient jdbc;

    LastActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By agency; what was entered from paper is the act of the agency whose paper it was. */
    Map<String, LocalDate> ofAssignment(long assignmentId) {
        return jdbc
                .sql(
                        """
                select distinct g.agency_code, e.happened_at as acted_at, g.valid_from as works_from, g.valid_to as works_to
                  from event e join role_grant g on g.person_id = e.principal_id and g.agency_code is not null
                 where e.assignment_id = :id and e.on_paper = false and e.action not in (:notActing)
                union all
                select e.agency_code, max(e.happened_at), cast(null as date), cast(null as date)
                  from event e where e.assignment_id = :id and e.on_paper = true and e.agency_code is not null
                 group by e.agency_code""")
                .param("id", assignmentId)
                .param("notActing", NOT_ACTING)
                .query(Act.class)
                .list()
                .stream()
                .filter(Act::isOfTheAgency)
                .collect(Collectors.toMap(Act::agencyCode, Act::on, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }
}
