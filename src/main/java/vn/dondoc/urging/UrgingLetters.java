package vn.dondoc.urging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.problem.Problem;

/** The letters; whoever changes one holds the row lock of its assignment. */
@Repository
public class UrgingLetters {

    private static final String SELECT =
            """
            select u.id, u.assignment_id, u.agency_code, u.state, u.origin, u.content, u.drafted_by, u.begun_by, u.begun_at, u.document_id,
                   u.ended_on, u.process_instance_id
              from urging u""";

    /** {@link UrgingState#isOpen} of the letter {@code u}. */
    static final String OPEN = " u.state in ('DRAFTING', 'SIGNING', 'ISSUING')";

    private final JdbcClient jdbc;
    private final Clock clock;

    UrgingLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Problem if there is none */
    public UrgingLetter get(long id) {
        return find(id).orElseThrow(Problem::notVisible);
    }

    Optional<UrgingLetter> find(long id) {
        return jdbc.sql(SELECT + " where u.id = :id")
                .param("id", id)
                .query(UrgingLetter.class)
                .optional();
    }

    /** The newest first. */
    public List<UrgingLetter> ofAssignment(long assignmentId) {
        return jdbc.sql(SELECT + " where u.assignment_id = :id order by u.id desc")
                .param("id", assignmentId)
                .query(UrgingLetter.class)
                .list();
    }

    Optional<UrgingLetter> open(long assignmentId) {
        return jdbc.sql(SELECT + " where u.assignment_id = :id and" + OPEN)
                .param("id", assignmentId)
                .query(UrgingLetter.class)
                .optional();
    }

    /** Those of the assignments about which a letter is open. */
    Set<Long> openAmong(Collection<Long> assignmentIds) {
        return assignmentIds.isEmpty()
                ? Set.of()
                : jdbc.sql("select u.assignment_id from urging u where u.assignment_id in (:ids) and" + OPEN)
                        .param("ids", assignmentIds)
                        .query(Long.class)
                        .set();
    }

    Optional<UrgingLetter> ofDocument(long documentId) {
        return jdbc.sql(SELECT + " where u.document_id = :id")
                .param("id", documentId)
                .query(UrgingLetter.class)
                .optional();
    }

    long add(Assignment assignment, UrgingOrigin origin, String content, String begunBy) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into urging (assignment_id, agency_code, state, origin, content, begun_by, begun_at)
                values (:assignment, :agency, 'DRAFTING', :origin, :content, :by, :at)""")
                .param("assignment", assignment.id())
                .param("agency", assignment.leadCode())
                .param("origin", origin.name())
                .param("content", content)
                .param("by", begunBy)
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        return key.getKey().longValue();
    }

    void started(long id, String processInstanceId) {
        jdbc.sql("update urging set process_instance_id = :instance where id = :id")
                .param("instance", processInstanceId)
                .param("id", id)
                .update();
    }

    void draft(long id, String content, String personId) {
        jdbc.sql("update urging set state = 'SIGNING', content = :content, drafted_by = :by where id = :id")
                .param("content", content)
                .param("by", personId)
                .param("id", id)
                .update();
    }

    /** @param documentId the signed document; null where it is not (or no longer) signed */
    void move(long id, UrgingState state, Long documentId) {
        jdbc.sql("update urging set state = :state, document_id = :document where id = :id")
                .param("state", state.name())
                .param("document", documentId)
                .param("id", id)
                .update();
    }

    void end(long id, UrgingState state, LocalDate on) {
        jdbc.sql("update urging set state = :state, ended_on = :on where id = :id")
                .param("state", state.name())
                .param("on", on)
                .param("id", id)
                .update();
    }
}
