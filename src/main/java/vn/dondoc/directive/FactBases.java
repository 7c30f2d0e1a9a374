package vn.dondoc.directive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Basis;

/** Where the facts of a directive come from, and who confirmed what was inferred. */
@Repository
public class FactBases {

    /** @param assignmentId null for a fact of the directive itself */
    public record FactBasis(
            Long assignmentId,
            String fact,
            Basis basis,
            String setBy,
            String confirmedBy,
            OffsetDateTime confirmedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FactBases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<FactBasis> ofDirective(long directiveId) {
        return jdbc.sql(
                        """
                select assignment_id, fact, basis, set_by, confirmed_by, confirmed_at from fact_basis
                 where directive_id = :id order by id""")
                .param("id", directiveId)
                .query(FactBasis.class)
                .list();
    }

    /** @param confirmedBy who confirms an inferred fact in this act, or null */
    void add(long directiveId, Long assignmentId, String fact, Basis basis, String setBy, String confirmedBy) {
        jdbc.sql(
                        """
                insert into fact_basis (directive_id, assignment_id, fact, basis, set_by, set_at, confirmed_by, confirmed_at)
                values (:directive, :assignment, :fact, :basis, :by, :at, :confirmedBy, :confirmedAt)""")
                .param("directive", directiveId)
                .param("assignment", assignmentId)
                .param("fact", fact)
                .param("basis", basis.name())
                .param("by", setBy)
                .param("at", OffsetDateTime.now(clock))
                .param("confirmedBy", confirmedBy)
                .param("confirmedAt", confirmedBy == null ? null : OffsetDateTime.now(clock))
                .update();
    }

    /** A fact of the directive itself says something else from now on. */
    void replace(long directiveId, String fact, Basis basis, String note, String setBy) {
        jdbc.sql("delete from fact_basis where directive_id = :id and assignment_id is null and fact = :fact")
                .param("id", directiveId)
                .param("fact", fact)
                .update();
        jdbc.sql(
                        """
                insert into fact_basis (directive_id, fact, basis, note, set_by, set_at)
                values (:directive, :fact, :basis, :note, :by, :at)""")
                .param("directive", directiveId)
                .param("fact", fact)
                .param("basis", basis.name())
                .param("note", note)
                .param("by", setBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void carryOver(long assignmentId, long toDirectiveId) {
        jdbc.sql("update fact_basis set directive_id = :to where assignment_id = :id")
                .param("to", toDirectiveId)
                .param("id", assignmentId)
                .update();
    }

    void removeAll(long directiveId) {
        jdbc.sql("delete from fact_basis where directive_id = :id")
                .param("id", directiveId)
                .update();
    }
}
