package vn.dondoc.dossier;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.assignment.Arrivals.Arrival;
import vn.dondoc.assignment.ProgressEntries.ProgressEntry;
import vn.dondoc.directive.BreakDownPreview;
import vn.dondoc.dossier.FormChoices.AgencyLine;
import vn.dondoc.dossier.FormChoices.FieldLine;

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

    public record Part(long id, int ordinal, String title) {}
}
