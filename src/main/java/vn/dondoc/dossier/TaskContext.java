package vn.dondoc.dossier;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.dondoc.assignment.Arrivals.Arrival;
import vn.dondoc.assignment.ProgressEntries.ProgressEntry;
import vn.dondoc.directive.BreakDownPreview;

/** All that a form needs to be decided on, in one answer. */
@Schema(description = "Mọi thông tin cần để xử lý một công việc")
public record TaskContext(
        TaskLine task,
        boolean mayDo,
        boolean mayClaim,
        @Schema(description = "Người gửi còn rút lại được") boolean mayWithdraw,
        String submittedByName,
        LocalDate today,
        DirectiveLine directive,
        AssignmentPart assignment,
        List<AssignmentPart> assignments,
        Arrival arrival,
        List<Part> otherParts,
        List<PersonLine> candidates,
        List<AgencyLine> agencies,
        List<FieldLine> fields,
        List<PersonLine> signers,
        HistoryLine lastNote,
        List<ProgressEntry> progressEntries,
        List<ReportLine> reports,
        DocumentLine document,
        List<DocumentLine> documents,
        BreakDownPreview breakDown,
        List<HistoryLine> history,
        @Schema(description = "Phần của từng chức năng: phối hợp, đề xuất, ...") Map<String, Object> parts,
        @JsonRawValue @Schema(type = "object", description = "Bản nháp đã lưu") String draft) {

    /** @param principalName for whom the one who has it took it; null in his own right */
    public record TaskLine(
            String id,
            String step,
            String name,
            String processKey,
            String assigneeId,
            String assigneeName,
            String principalName,
            String agencyCode,
            String agencyName,
            OffsetDateTime createdAt,
            LocalDate dueOn,
            @Schema(description = "Nhiệm vụ đang tạm dừng: chưa nộp được gì") boolean locked) {}

    public record DirectiveLine(
            long id,
            String number,
            LocalDate issuedOn,
            String issuerCode,
            String issuerName,
            String subject,
            String field,
            String fieldName,
            String urgency,
            String urgencyLabel,
            String originatingInstruction,
            String reportTo,
            String signedBy,
            String signedByName,
            List<String> recipients,
            String state,
            String stateLabel) {}

    public record AssignmentPart(
            long id,
            int ordinal,
            String title,
            String content,
            String leadCode,
            String leadName,
            List<Coordinator> coordinating,
            String kind,
            String kindLabel,
            String progress,
            String progressLabel,
            LocalDate dueOn,
            LocalDate originalDueOn,
            String deadlineBasisLabel,
            String deadlineRule,
            String deadlineState,
            String deadlineStateLabel,
            String deadlineWords,
            String handlerId,
            String handlerName,
            String proposedLeadCode,
            String proposedLeadName,
            boolean proposalRequired,
            boolean beneficiaryListRequired,
            LocalDate givenOn,
            LocalDate receivedOn,
            LocalDate resultIssuedOn,
            String periodLabel,
            LocalDate periodTo,
            String holder) {

        /** As an agency sees it that is only asked for its opinion. */
        AssignmentPart withoutContent() {
            return new AssignmentPart(
                    id,
                    ordinal,
                    title,
                    null,
                    leadCode,
                    leadName,
                    coordinating,
                    kind,
                    kindLabel,
                    progress,
                    progressLabel,
                    dueOn,
                    originalDueOn,
                    deadlineBasisLabel,
                    deadlineRule,
                    deadlineState,
                    deadlineStateLabel,
                    deadlineWords,
                    handlerId,
                    handlerName,
                    proposedLeadCode,
                    proposedLeadName,
                    proposalRequired,
                    beneficiaryListRequired,
                    givenOn,
                    receivedOn,
                    resultIssuedOn,
                    periodLabel,
                    periodTo,
                    null);
        }
    }

    public record Coordinator(String code, String name) {}

    public record Part(long id, int ordinal, String title) {}

    public record PersonLine(String id, String fullName, String title) {}

    public record AgencyLine(String code, String shortName, String kind) {}

    public record FieldLine(String field, String name) {}

    /**
     * @param principalName for whom the act was done: the actor himself unless he handled for another; {@code onPaper} whether the
     *     Office entered it for the agency
     */
    public record HistoryLine(
            OffsetDateTime happenedAt,
            String actorName,
            String principalName,
            String agencyName,
            String summary,
            String note,
            String basis,
            boolean onPaper) {}

    public record ReportLine(
            String done,
            String difficulties,
            String causes,
            String proposals,
            String latenessReason,
            String latenessNote,
            String draftedByName,
            OffsetDateTime draftedAt,
            String periodLabel) {}

    public record DocumentLine(
            long id,
            String kind,
            String kindLabel,
            String subject,
            String number,
            LocalDate issuedOn,
            String signerName,
            String signerTitle,
            String signatureForm,
            String signedForName,
            String signatureBasis,
            String paperBasis,
            OffsetDateTime signedAt,
            String recipients,
            String defaultRecipients) {}
}
