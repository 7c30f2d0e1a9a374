package vn.dondoc.proposal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.document.Signature;
import vn.dondoc.identity.Actor;

/** The submission slips: one for each examination; the newest that is not void counts. */
@Repository
public class SubmissionSlips {

    private static final String SELECT =
            """
            select s.id, s.proposal_id, s.content, s.drafted_by, s.drafted_at, s.signer_id, s.signer_name, s.signer_title,
                   s.signature_form, s.signed_at, s.content_sha256
              from submission_slip s
             where s.id = (select max(id) from submission_slip where proposal_id = :id and voided_at is null)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionSlips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<SubmissionSlip> newest(long proposalId) {
        return jdbc.sql(SELECT)
                .param("id", proposalId)
                .query(SubmissionSlip.class)
                .optional();
    }

    void add(long proposalId, String content, String draftedBy) {
        jdbc.sql(
                        """
                insert into submission_slip (proposal_id, content, drafted_by, drafted_at) values (:proposal, :content, :by, :at)""")
                .param("proposal", proposalId)
                .param("content", content)
                .param("by", draftedBy)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** @param proposalSha256 checksum of the signed proposal that the slip goes with: the signature covers both */
    void sign(SubmissionSlip slip, Actor signer, String signatureForm, String proposalSha256) {
        jdbc.sql(
                        """
                update submission_slip set signer_id = :signer, signer_name = :name, signer_title = :title, signature_form = :form,
                    signed_at = :at, content_sha256 = :sha where id = :id""")
                .params(Signature.of(signer, signatureForm).asParams())
                .param("at", OffsetDateTime.now(clock))
                .param("sha", Checksum.of(slip.content() + "\u001f" + proposalSha256))
                .param("id", slip.id())
                .update();
    }

    /** What was signed no longer counts; the row stays as a record. */
    void voidEarlier(long proposalId) {
        jdbc.sql(
                        """
                update submission_slip set voided_at = :at where proposal_id = :proposal and voided_at is null""")
                .param("at", OffsetDateTime.now(clock))
                .param("proposal", proposalId)
                .update();
    }
}
