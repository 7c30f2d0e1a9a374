package vn.dondoc.assignment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/**
 * Who works with a handler (người phối hợp xử lý), from when to when. Whoever is switched off or works in that agency no more is
 * none from that day on.
 */
@Repository
public class DeputyHandlers {

    private static final String WORKING =
            """
              from deputy_handler h join assignment a on a.id = h.assignment_id join person p on p.id = h.person_id and p.active
             where h.ended_at is null and (h.contribution_id is not null or h.agency_code = a.lead_code)
               and %s and h.assignment_id = :assignment and\s"""
                    .formatted(Works.in("p.id", "h.agency_code", Role.OFFICER, Role.LEADER));

    private final JdbcClient jdbc;
    private final Clock clock;

    DeputyHandlers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them as a dossier names him. */
    public record Named(String agencyCode, String fullName) {}

    /** Those of the lead, and the reader's own agency's. */
    public List<Named> seenBy(Actor reader, long assignmentId) {
        return jdbc.sql(
                        "select h.agency_code, p.full_name" + WORKING
                                + "(h.contribution_id is null or h.agency_code in (:agencies)) order by h.contribution_id nulls first, h.id")
                .param("today", OfficeZone.today(clock))
                .param("assignment", assignmentId)
                .param("agencies", AccessPolicy.reader(reader).get("agencies"))
                .query(Named.class)
                .list();
    }

    /** @param partyCode the agency whose own part it is; null for the lead */
    public Set<String> working(long assignmentId, String partyCode) {
        String of = partyCode == null
                ? "h.contribution_id is null"
                : "h.contribution_id = (select max(c.id) from contribution c where c.assignment_id = :assignment and c.agency_code = :party)";
        return jdbc.sql("select h.person_id" + WORKING + of)
                .param("today", OfficeZone.today(clock))
                .param("assignment", assignmentId)
                .param("party", partyCode)
                .query(String.class)
                .set();
    }

    void end(SharedWork work) {
        end(work, "1 = 1", null);
    }

    /** Whoever handles it himself from now on works with nobody. */
    void end(SharedWork work, String personId) {
        end(work, "person_id = :person", personId);
    }

    private void end(SharedWork work, String which, String personId) {
        jdbc.sql("update deputy_handler set ended_at = :now where assignment_id = :assignment and ended_at is null and "
                        + (work.contributionId() == null
                                ? "contribution_id is null"
                                : "contribution_id = :contribution")
                        + " and " + which)
                .param("now", OffsetDateTime.now(clock))
                .param("assignment", work.assignmentId())
                .param("contribution", work.contributionId())
                .param("person", personId)
                .update();
    }

    void add(SharedWork work, Collection<String> persons, String namedBy) {
        for (String person : persons) {
            jdbc.sql(
                            """
                    insert into deputy_handler (assignment_id, contribution_id, agency_code, person_id, named_by, named_at)
                    values (:assignment, :contribution, :agency, :person, :namedBy, :now)""")
                    .param("assignment", work.assignmentId())
                    .param("contribution", work.contributionId())
                    .param("agency", work.agencyCode())
                    .param("person", person)
                    .param("namedBy", namedBy)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }
}
