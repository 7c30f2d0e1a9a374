package vn.dondoc.proposal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.document.IssuedDocuments;

/** The texts of proposals: never overwritten, the newest counts. */
@Repository
public class ProposalVersions {

    private static final String SELECT =
            """
            select v.id, v.proposal_id, v.version, v.content, v.legal_basis, v.amount, v.funding_source, v.beneficiaries,
                   v.agencies_concerned, v.province_policy, v.written_by, v.written_at, v.document_id
              from proposal_version v
             where v.proposal_id = :id and v.version = (select max(version) from proposal_version where proposal_id = :id)""";

    private final IssuedDocuments documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalVersions(IssuedDocuments documents, JdbcClient jdbc, Clock clock) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<ProposalVersion> newest(long proposalId) {
        return jdbc.sql(SELECT)
                .param("id", proposalId)
                .query(ProposalVersion.class)
                .optional();
    }

    /** Keeps a text that differs from the newest; what was signed before it is void from now on. */
    void write(long proposalId, ProposalText text, String personId) {
        Optional<ProposalVersion> newest = newest(proposalId);
        if (newest.isPresent() && newest.get().text().equals(text)) {
            return;
        }
        newest.map(ProposalVersion::documentId).ifPresent(documents::markVoid);
        jdbc.sql(
                        """
                insert into proposal_version (proposal_id, version, content, legal_basis, amount, funding_source, beneficiaries,
                    agencies_concerned, province_policy, written_by, written_at)
                values (:proposal, :version, :content, :legalBasis, :amount, :source, :beneficiaries, :agencies, :policy, :by, :at)""")
                .param("proposal", proposalId)
                .param("version", newest.map(ProposalVersion::version).orElse(0) + 1)
                .param("content", text.content())
                .param("legalBasis", text.legalBasis())
                .param("amount", text.amount())
                .param("source", text.fundingSource())
                .param("beneficiaries", text.beneficiaries())
                .param("agencies", text.agenciesConcerned())
                .param("policy", text.provincePolicy())
                .param("by", personId)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** A text that was signed before and is signed anew has one signature only: the new one. */
    void becameDocument(ProposalVersion version, Long documentId) {
        if (version.documentId() != null && documentId != null) {
            documents.markVoid(version.documentId());
        }
        jdbc.sql("update proposal_version set document_id = :document where id = :id")
                .param("document", documentId)
                .param("id", version.id())
                .update();
    }
}
