package vn.dondoc.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.identity.Paper;
import vn.dondoc.problem.Problem;

/** The documents that agencies signed and issued. */
@Repository
public class IssuedDocuments {

    private static final String SELECT =
            """
            select id, kind, agency_code, directive_id, assignment_id, number, issued_on, subject, recipients, signer_name,
                   signer_title, signature_form, signed_for, signature_basis, paper_basis, signed_at, content_sha256, voided_at
              from issued_document""";

    private final JdbcClient jdbc;
    private final ActorContext actors;
    private final Clock clock;

    IssuedDocuments(JdbcClient jdbc, ActorContext actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** @throws Problem if there is none */
    public IssuedDocument get(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(IssuedDocument.class)
                .optional()
                .orElseThrow(Problem::notVisible);
    }

    /** Those that count, oldest first. */
    public List<IssuedDocument> ofAssignment(long assignmentId) {
        return jdbc.sql(SELECT + " where assignment_id = :id and voided_at is null order by id")
                .param("id", assignmentId)
                .query(IssuedDocument.class)
                .list();
    }

    /** Whether the agency has given this number to another document in the same year. */
    boolean numberTaken(String agencyCode, String number, LocalDate issuedOn, long exceptId) {
        return jdbc.sql(
                                """
                        select count(*) from issued_document
                         where agency_code = :agency and number = :number and voided_at is null and id <> :except
                           and issued_on between :from and :to""")
                        .param("agency", agencyCode)
                        .param("number", number)
                        .param("except", exceptId)
                        .param("from", issuedOn.withDayOfYear(1))
                        .param("to", issuedOn.withMonth(12).withDayOfMonth(31))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void addIssued(String kind, OwnDocument document, String issuedBy) {
        jdbc.sql(
                        """
                insert into issued_document (kind, agency_code, directive_id, assignment_id, number, issued_on, subject, issued_by,
                    paper_basis)
                values (:kind, :agency, :directive, :assignment, :number, :on, :subject, :by, :paper)""")
                .param("kind", kind)
                .param("agency", document.agencyCode())
                .param("directive", document.directiveId())
                .param("assignment", document.assignmentId())
                .param("number", document.number())
                .param("on", document.issuedOn())
                .param("subject", document.subject())
                .param("by", issuedBy)
                .param("paper", paperBasis())
                .update();
    }

    /**
     * @param signer as he signs: in his own right, for another, or entering what a paper says
     * @return the id; number and date follow when a clerk issues it
     * @throws Problem if the form of signature is not his to use
     */
    public long addSigned(String kind, SignedDocument document, Actor signer) {
        Signature signature = Signature.of(signer, document.signatureForm());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into issued_document (kind, agency_code, directive_id, assignment_id, subject, signer_id, signer_name,
                    signer_title, signature_form, signed_for, signature_basis, paper_basis, signed_at, content_sha256)
                values (:kind, :agency, :directive, :assignment, :subject, :signer, :name, :title, :form, :for, :basis, :paper, :at,
                    :sha)""")
                .param("kind", kind)
                .param("agency", document.agencyCode())
                .param("directive", document.directiveId())
                .param("assignment", document.assignmentId())
                .param("subject", document.subject())
                .param("signer", signature.signerId())
                .param("name", signature.name())
                .param("title", signature.title())
                .param("form", signature.form())
                .param("for", signature.signedFor())
                .param("basis", signature.basis())
                .param("paper", paperBasis())
                .param("at", OffsetDateTime.now(clock))
                .param("sha", Checksum.of(document.text()))
                .update(key, "id");
        return key.getKey().longValue();
    }

    void issue(long id, String number, LocalDate issuedOn, String recipients, String issuedBy) {
        jdbc.sql(
                        "update issued_document set number = :number, issued_on = :on, recipients = :to, issued_by = :by, paper_basis = coalesce(:paper, paper_basis) where id = :id")
                .param("paper", paperBasis())
                .param("id", id)
                .param("number", number)
                .param("on", issuedOn)
                .param("to", recipients)
                .param("by", issuedBy)
                .update();
    }

    /** The signature or the issue no longer counts; the row stays as a record. */
    public void markVoid(long id) {
        jdbc.sql("update issued_document set voided_at = :at where id = :id")
                .param("id", id)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Voids what was signed for an assignment and not issued yet. */
    public void voidUnissuedOfAssignment(long assignmentId) {
        jdbc.sql(
                        """
                update issued_document set voided_at = :at
                 where assignment_id = :id and number is null and voided_at is null""")
                .param("at", OffsetDateTime.now(clock))
                .param("id", assignmentId)
                .update();
    }

    /** Voids an issued document and puts the same signed text back to be issued; the signature still covers it. */
    public long reissue(long id) {
        markVoid(id);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into issued_document (kind, agency_code, directive_id, assignment_id, subject, signer_id, signer_name,
                    signer_title, signature_form, signed_for, signature_basis, paper_basis, signed_at, content_sha256)
                select kind, agency_code, directive_id, assignment_id, subject, signer_id, signer_name,
                    signer_title, signature_form, signed_for, signature_basis, paper_basis, signed_at, content_sha256
                  from issued_document where id = :id""")
                .param("id", id)
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** Whatever is entered from a paper says so. */
    private String paperBasis() {
        return actors.current().map(Actor::paper).map(Paper::basis).orElse(null);
    }
}
