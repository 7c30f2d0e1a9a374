package vn.dondoc.assignment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the handler notes while the work is going on. */
@Repository
public class ProgressEntries {

    public record ProgressEntry(OffsetDateTime enteredAt, String personName, String content) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<ProgressEntry> ofAssignment(long assignmentId) {
        return jdbc.sql(
                        """
                select e.entered_at, p.full_name as person_name, e.content
                  from progress_entry e join person p on p.id = e.person_id
                 where e.assignment_id = :id order by e.id""")
                .param("id", assignmentId)
                .query(ProgressEntry.class)
                .list();
    }

    void add(long assignmentId, String personId, String content) {
        jdbc.sql(
                        """
                insert into progress_entry (assignment_id, person_id, entered_at, content)
                values (:assignment, :person, :at, :content)""")
                .param("assignment", assignmentId)
                .param("person", personId)
                .param("at", OffsetDateTime.now(clock))
                .param("content", content)
                .update();
    }
}
