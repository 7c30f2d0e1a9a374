package vn.dondoc.proposal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.language.VietnameseMoney;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.proposal.ProposalView.AuthorityLine;
import vn.dondoc.proposal.ProposalView.DecisionLine;
import vn.dondoc.proposal.ProposalView.OpinionLine;
import vn.dondoc.proposal.ProposalView.SignatureLine;
import vn.dondoc.proposal.ProposalView.SlipLine;
import vn.dondoc.proposal.ProposalView.TextLine;

/** The lines of a {@link ProposalView}, each from one thing of ours. */
@Component
class ProposalLines {

    private final ProposalVersions versions;
    private final ProposalSigning signing;
    private final SubmissionSlips slips;
    private final Decisions decisions;
    private final IssuedDocuments documents;
    private final Agencies agencies;
    private final Persons persons;

    ProposalLines(
            ProposalVersions versions,
            ProposalSigning signing,
            SubmissionSlips slips,
            Decisions decisions,
            IssuedDocuments documents,
            Agencies agencies,
            Persons persons) {
        this.versions = versions;
        this.signing = signing;
        this.slips = slips;
        this.decisions = decisions;
        this.documents = documents;
        this.agencies = agencies;
        this.persons = persons;
    }

    ProposalView whole(Proposal proposal, List<Opinion> opinions, Opinion own, boolean answersAsLeader) {
        Map<String, Agency> known = agencies.byCode();
        ProposalVersion version = versions.newest(proposal.id()).orElse(null);
        return new ProposalView(
                proposal.id(),
                proposal.assignmentId(),
                proposal.title(),
                proposal.leadCode(),
                known.get(proposal.leadCode()).shortName(),
                proposal.state().name(),
                proposal.state().label(),
                version == null ? null : text(version),
                version == null || version.documentId() == null ? null : signature(version),
                proposal.decisionLevel() == null ? null : AuthorityLine.of(proposal),
                opinions.stream()
                        .map(opinion -> OpinionLine.of(
                                opinion, known.get(opinion.agencyCode()).shortName(), false))
                        .toList(),
                slips.newest(proposal.id()).map(this::slip).orElse(null),
                decisions.ofProposal(proposal.id()).stream().map(this::decision).toList(),
                own == null
                        ? null
                        : OpinionLine.of(own, known.get(own.agencyCode()).shortName(), true),
                answersAsLeader);
    }

    ProposalView forAsked(Proposal proposal, Opinion own, boolean answersAsLeader) {
        Map<String, Agency> known = agencies.byCode();
        return new ProposalView(
                proposal.id(),
                proposal.assignmentId(),
                proposal.title(),
                proposal.leadCode(),
                known.get(proposal.leadCode()).shortName(),
                null,
                null,
                versions.newest(proposal.id()).map(this::text).orElse(null),
                null,
                null,
                List.of(),
                null,
                List.of(),
                OpinionLine.of(own, known.get(own.agencyCode()).shortName(), true),
                answersAsLeader);
    }

    private TextLine text(ProposalVersion version) {
        return new TextLine(
                version.version(),
                version.content(),
                version.legalBasis(),
                version.amount(),
                VietnameseMoney.write(version.amount()),
                version.fundingSource(),
                version.beneficiaries(),
                version.agenciesConcerned(),
                version.provincePolicy(),
                name(version.writtenBy()),
                version.writtenAt());
    }

    private SignatureLine signature(ProposalVersion version) {
        IssuedDocument document = documents.get(version.documentId());
        return new SignatureLine(
                document.number(),
                document.issuedOn(),
                document.signerName(),
                document.signerTitle(),
                document.signatureForm(),
                document.signedAt(),
                document.contentSha256(),
                signing.isIntact(version));
    }

    private SlipLine slip(SubmissionSlip slip) {
        return new SlipLine(
                slip.content(),
                name(slip.draftedBy()),
                slip.signerName(),
                slip.signerTitle(),
                slip.signatureForm(),
                slip.signedAt(),
                slip.contentSha256());
    }

    private DecisionLine decision(Decision d) {
        return DecisionLine.of(d, d.documentId() == null ? null : documents.get(d.documentId()), name(d.decidedBy()));
    }

    private String name(String personId) {
        return persons.find(personId).map(Person::fullName).orElse(personId);
    }
}
