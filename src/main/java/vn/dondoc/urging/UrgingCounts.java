package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;

/** Counts how often the lead of an assignment was urged; what a former lead was urged for does not count against the new one. */
@Repository
public class UrgingCounts {

    /** The event of a message. */
    public static final String URGED = "URGED";

    private final JdbcClient jdbc;
    private final Clock clock;

    UrgingCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public UrgingCount of(long assignmentId) {
        List<LocalDate> letters = letters(assignmentId);
        List<LocalDate> messages = messages(assignmentId);
        return new UrgingCount(
                letters.size(),
                messages.size(),
                Stream.concat(letters.stream(), messages.stream())
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    /** By a message of whomever: a second click on the same day says nothing new. */
    boolean urgedToday(long assignmentId) {
        return days(assignmentId, "").contains(OfficeZone.today(clock));
    }

    private List<LocalDate> letters(long assignmentId) {
        return jdbc.sql(
                        """
                select u.ended_on from urging u join assignment a on a.id = u.assignment_id and a.lead_code = u.agency_code
                 where a.id = :id and u.state = 'ISSUED'""")
                .param("id", assignmentId)
                .query(LocalDate.class)
                .list();
    }

    /** What an agency's leader says to his own people stands in the agency's own part and does not count. */
    private List<LocalDate> messages(long assignmentId) {
        return days(assignmentId, " and e.party_code is null");
    }

    /** The days on which somebody clicked, each once. */
    private List<LocalDate> days(long assignmentId, String condition) {
        return jdbc
                .sql(
                        """
                select e.happened_at from event e join assignment a on a.id = e.assignment_id and a.lead_code = e.agency_code
                 where a.id = :id and e.action = :urged"""
                                + condition)
                .param("id", assignmentId)
                .param("urged", URGED)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate())
                .distinct()
                .toList();
    }
}
