package vn.dondoc.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.dondoc.document.IssuedDocument;
import vn.dondoc.document.SignatureForm;

/** A proposal as people and other systems read it. An agency that was asked gets the text and its own opinion only. */
@Schema(description = "Đề xuất (tờ trình) của cơ quan chủ trì")
public record ProposalView(
        long id,
        long assignmentId,
        String title,
        String leadCode,
        String leadName,
        @Schema(description = "Đang ở bước nào") String state,
        String stateLabel,
        @Schema(description = "Nội dung mới nhất; null: chưa dự thảo") TextLine text,
        @Schema(description = "Tờ trình đã ký; null: chưa ký") SignatureLine signature,
        @Schema(description = "Ai quyết định, theo dòng nào của bảng") AuthorityLine authority,
        List<OpinionLine> opinions,
        SlipLine slip,
        @Schema(description = "Các quyết định còn hiệu lực, cũ trước") List<DecisionLine> decisions,
        @Schema(description = "Ý kiến của chính cơ quan được hỏi") OpinionLine own,
        @Schema(description = "Người đọc trả lời với tư cách lãnh đạo: trả lời là ký") boolean answersAsLeader) {

    public record TextLine(
            int version,
            String content,
            String legalBasis,
            long amount,
            @Schema(description = "Kinh phí viết có dấu chấm") String amountText,
            String fundingSource,
            String beneficiaries,
            int agenciesConcerned,
            boolean provincePolicy,
            String writtenByName,
            OffsetDateTime writtenAt) {}

    /** @param intact whether the newest text is exactly the one that was signed */
    public record SignatureLine(
            String number,
            LocalDate issuedOn,
            String signerName,
            String signerTitle,
            String signatureForm,
            OffsetDateTime signedAt,
            String sha256,
            boolean intact) {}

    /** @param signatureForm how it is signed as a rule */
    public record AuthorityLine(String level, String levelLabel, String ruleId, String reason, String signatureForm) {

        static AuthorityLine of(Proposal proposal) {
            SignatureForm form =
                    switch (proposal.decisionLevel()) {
                        case VICE_CHAIR -> SignatureForm.KT;
                        case SESSION -> SignatureForm.TM;
                        case CHAIR -> null;
                    };
            return new AuthorityLine(
                    proposal.decisionLevel().name(),
                    proposal.decisionLevel().label(),
                    proposal.decisionRule(),
                    proposal.decisionReason(),
                    form == null ? null : form.name());
        }
    }

    public record OpinionLine(
            long id,
            int round,
            String agencyCode,
            String agencyName,
            @Schema(description = "Dòng của bảng nêu cơ quan; null: người dự thảo thêm") String ruleId,
            String state,
            String stateLabel,
            LocalDate askedOn,
            LocalDate dueOn,
            LocalDate answeredOn,
            String stance,
            String stanceLabel,
            String content,
            String signerName,
            boolean toBeExplained,
            String handling,
            String handlingLabel,
            String explanation) {

        /** @param drafts whether what is not signed yet is shown too: that is for the agency itself only */
        static OpinionLine of(Opinion o, String agencyName, boolean drafts) {
            boolean said = o.stance() != null && (drafts || o.state() == OpinionState.GIVEN);
            return new OpinionLine(
                    o.id(),
                    o.opinionRound(),
                    o.agencyCode(),
                    agencyName,
                    o.ruleId(),
                    o.state().name(),
                    o.state().label(),
                    o.askedOn(),
                    o.dueOn(),
                    o.answeredOn(),
                    said ? o.stance().name() : null,
                    said ? o.stance().label() : null,
                    said ? o.content() : null,
                    o.signerName(),
                    o.isToBeExplained(),
                    o.handling() == null ? null : o.handling().name(),
                    o.handling() == null ? null : o.handling().label(),
                    o.explanation());
        }
    }

    public record SlipLine(
            String content,
            String draftedByName,
            String signerName,
            String signerTitle,
            String signatureForm,
            OffsetDateTime signedAt,
            String sha256) {}

    public record DecisionLine(
            String outcome,
            String outcomeLabel,
            String levelLabel,
            String reservation,
            String remarks,
            String basis,
            String decidedByName,
            OffsetDateTime decidedAt,
            String number,
            LocalDate issuedOn,
            String higherLevel,
            LocalDate higherDueOn,
            String higherOutcome,
            String higherOutcomeLabel,
            String higherNumber,
            LocalDate higherIssuedOn,
            String higherNote) {

        /** @param document null for what needs none */
        static DecisionLine of(Decision d, IssuedDocument document, String decidedByName) {
            return new DecisionLine(
                    d.outcome().name(),
                    d.outcome().label(),
                    d.decisionLevel().label(),
                    d.reservation(),
                    d.remarks(),
                    d.basis(),
                    decidedByName,
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
    }
}
