package vn.dondoc.directive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of consolidation; a directive's newest is the one in hand. Whoever changes one holds the directive's row lock. */
@Repository
class Consolidations {

    private static final String SELECT =
            """
            select c.id, c.directive_id, c.whole, c.reason, c.report_text, c.slip_text, c.drafted_by, c.drafted_at,
                   c.slip_signed_by, c.slip_signed_at, c.slip_sha256, c.document_id
              from consolidation c""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consolidations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Consolidation> latest(long directiveId) {
        return jdbc.sql(SELECT + " where c.id = (select max(id) from consolidation where directive_id = :id)")
                .param("id", directiveId)
                .query(Consolidation.class)
                .optional();
    }

    void begin(long directiveId, boolean whole, String reason, String begunBy) {
        jdbc.sql(
                        """
                insert into consolidation (directive_id, whole, reason, begun_by, begun_at)
                values (:directive, :whole, :reason, :by, :at)""")
                .param("directive", directiveId)
                .param("whole", whole)
                .param("reason", reason)
                .param("by", begunBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void draft(long id, boolean whole, String reportText, String slipText, String draftedBy) {
        jdbc.sql(
                        """
                update consolidation set whole = :whole, report_text = :report, slip_text = :slip, drafted_by = :by, drafted_at = :at
                 where id = :id""")
                .param("id", id)
                .param("whole", whole)
                .param("report", reportText)
                .param("slip", slipText)
                .param("by", draftedBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void signSlip(long id, String signedBy, String sha256) {
        jdbc.sql(
                        "update consolidation set slip_signed_by = :by, slip_signed_at = :at, slip_sha256 = :sha where id = :id")
                .param("id", id)
                .param("by", signedBy)
                .param("at", OffsetDateTime.now(clock))
                .param("sha", sha256)
                .update();
    }

    /** The signature on the slip no longer counts. */
    void unsignSlip(long id) {
        jdbc.sql(
                        "update consolidation set slip_signed_by = null, slip_signed_at = null, slip_sha256 = null where id = :id")
                .param("id", id)
                .update();
    }

    void becameDocument(long id, Long documentId) {
        jdbc.sql("update consolidation set document_id = :document where id = :id")
                .param("id", id)
                .param("document", documentId)
                .update();
    }
}
