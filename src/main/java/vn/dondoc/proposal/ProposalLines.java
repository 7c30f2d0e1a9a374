package vn.dondoc.proposal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.document.SignatureForm;
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
                proposal.decisionLevel() == null ? null : authority(proposal),
                opinions.stream().map(opinion -> opinion(opinion, known)).toList(),
                slips.newest(proposal.id()).map(this::slip).orElse(null),
                decisions.ofProposal(proposal.id()).stream().map(this::decision).toList(),
                own == null ? null : opinion(own, known),
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
                opinion(own, known),
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

    private static AuthorityLine authority(Proposal proposal) {
        String form =
                switch (proposal.decisionLevel()) {
                    case VICE_CHAIR -> SignatureForm.KT.name();
                    case SESSION -> SignatureForm.TM.name();
                    case CHAIR -> null;
                };
        return new AuthorityLine(
                proposal.decisionLevel().name(),
                proposal.decisionLevel().label(),
                proposal.decisionRule(),
                proposal.decisionReason(),
                form);
    }

    private static OpinionLine opinion(Opinion o, Map<String, Agency> known) {
        return new OpinionLine(
                o.id(),
                o.opinionRound(),
                o.agencyCode(),
                known.get(o.agencyCode()).shortName(),
                o.ruleId(),
                o.state().name(),
                o.state().label(),
                o.askedOn(),
                o.dueOn(),
                o.answeredOn(),
                o.stance() == null ? null : o.stance().name(),
                o.stance() == null ? null : o.stance().label(),
                o.content(),
                o.signerName(),
                o.isToBeExplained(),
                o.handling() == null ? null : o.handling().name(),
                o.handling() == null ? null : o.handling().label(),
                o.explanation());
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
        IssuedDocument document = d.documentId() == null ? null : documents.get(d.documentId());
        return new DecisionLine(
                d.outcome().name(),
                d.outcome().label(),
                d.decisionLevel().label(),
                d.reservation(),
                d.remarks(),
                d.basis(),
                name(d.decidedBy()),
                d.decidedAt(),
                document == null ? null : document.number(),
                document == null ? null : document.issuedOn(),
                d.higherLevel(),
                d.higherDueOn(),
                d.higherOutcome() == null ? null : d.higherOutcome().name(),
                d.higherOutcome() == null ? null : d.higherOutcome().label(),
                d.higherNumber(),
                d.higherIssuedOn(),
                d.higherNote());
    }

    private String name(String personId) {
        return persons.find(personId).map(Person::fullName).orElse(personId);
    }
}
