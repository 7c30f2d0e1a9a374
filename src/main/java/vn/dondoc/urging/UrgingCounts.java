package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A click that urged.
     *
     * @param toOwnPeople what an agency's leader says to his own people stands in the agency's own part and does not count
     */
    record Click(LocalDate on, boolean toOwnPeople) {}

    public UrgingCount of(long assignmentId) {
        return of(letters(assignmentId), clicks(assignmentId));
    }

    /**
     * @param letters when those that are issued to the agency that leads now went out
     * @param clicks what {@link #clicks} found
     */
    UrgingCount of(List<LocalDate> letters, List<Click> clicks) {
        List<LocalDate> messages = clicks.stream()
                .filter(click -> !click.toOwnPeople())
                .map(Click::on)
                .distinct()
                .toList();
        return new UrgingCount(
                letters.size(),
                messages.size(),
                Stream.concat(letters.stream(), messages.stream())
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    /**
     * A second click on the same day says nothing new; what an agency's leader says to his own people is no word from above.
     *
     * @param fromAbove who is about to urge: whoever urges all, or the agency's own leader
     */
    boolean urgedToday(List<Click> clicks, boolean fromAbove) {
        LocalDate today = OfficeZone.today(clock);
        return clicks.stream().anyMatch(click -> click.on().equals(today) && !(fromAbove && click.toOwnPeople()));
    }

    /** All clicks that urged the agency that leads now. */
    List<Click> clicks(long assignmentId) {
        return clicks(List.of(assignmentId)).getOrDefault(assignmentId, List.of());
    }

    /** The same by assignment; one that nobody urged is left out. */
    Map<Long, List<Click>> clicks(Collection<Long> assignmentIds) {
        Map<Long, List<Click>> clicks = new HashMap<>();
        if (!assignmentIds.isEmpty()) {
            jdbc.sql(
                            """
                    select a.id, e.happened_at, e.party_code from event e
                      join assignment a on a.id = e.assignment_id and a.lead_code = e.agency_code
                     where a.id in (:ids) and e.action = :urged""")
                    .param("ids", assignmentIds)
                    .param("urged", URGED)
                    .query(row -> {
                        clicks.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                                .add(new Click(
                                        row.getObject("happened_at", OffsetDateTime.class)
                                                .atZoneSameInstant(clock.getZone())
                                                .toLocalDate(),
                                        row.getString("party_code") != null));
                    });
        }
        return clicks;
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
}
