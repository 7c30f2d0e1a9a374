package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.DeadlineState;

/** An assignment as people and other systems read it: the fields of {@code directive.json}, and where it stands. */
@Schema(description = "Nhiệm vụ của một văn bản chỉ đạo")
public record AssignmentView(
        long id,
        long directiveId,
        String directiveNumber,
        @Schema(description = "Số thứ tự trong văn bản, từ 1") int ordinal,
        @Schema(description = "Tên nhiệm vụ, không ghi tên người") String title,
        @Schema(description = "Nguyên văn nội dung giao trong văn bản") String content,
        @Schema(description = "Mã cơ quan chủ trì") String lead,
        String leadName,
        @Schema(description = "Mã các cơ quan phối hợp") List<String> coordinating,
        List<String> coordinatingNames,
        @Schema(description = "CASE, REVIEW, GUIDANCE hoặc STANDING") String kind,
        String kindLabel,
        @Schema(description = "Thời hạn như văn bản ghi, trước khi dời sang ngày làm việc") LocalDate deadline,
        boolean proposalRequired,
        boolean beneficiaryListRequired,
        @Schema(description = "Căn cứ của từng nội dung: TEXT, OFFICE, POLICY, INFERRED") Map<String, String> basis,
        @Schema(description = "Trạng thái tiến độ") String progress,
        String progressLabel,
        @Schema(description = "Trạng thái thời hạn: NO_DEADLINE, IN_TIME, DUE_SOON, OVERDUE")
                DeadlineState deadlineState,
        String deadlineStateLabel,
        @Schema(description = "Thời hạn nói bằng lời: còn 2 ngày làm việc, quá hạn 5 ngày làm việc")
                String deadlineWords,
        @Schema(description = "Ngày hết hạn hiện tại, là ngày làm việc; null: không ấn định") LocalDate dueOn,
        LocalDate originalDueOn,
        @Schema(description = "Căn cứ của thời hạn: TEXT, OFFICE, POLICY; null: không có") String deadlineBasis,
        String deadlineBasisLabel,
        String deadlineRule,
        @Schema(description = "Việc đang nằm ở đâu, với ai") String holder,
        String handlerId,
        String handlerName,
        String proposedLeadCode,
        String proposedLeadName,
        LocalDate givenOn,
        LocalDate receivedOn,
        LocalDate resultIssuedOn,
        String periodLabel,
        LocalDate periodTo) {

    static AssignmentView of(
            Assignment a,
            Names names,
            Lateness lateness,
            String progressLabel,
            List<String> coordinating,
            Map<String, String> basis,
            String number,
            String holder) {
        DeadlineState state = lateness.state(a);
        return new AssignmentView(
                a.id(),
                a.directiveId(),
                number,
                a.ordinal(),
                a.title(),
                a.content(),
                a.leadCode(),
                names.agency(a.leadCode()),
                coordinating,
                coordinating.stream().map(names::agency).toList(),
                a.kind().name(),
                a.kind().label(),
                a.writtenDeadline(),
                a.proposalRequired(),
                a.beneficiaryListRequired(),
                basis,
                a.progress().name(),
                progressLabel,
                state,
                state.label(),
                lateness.words(a),
                a.dueOn(),
                a.originalDueOn(),
                a.deadlineBasis() == null ? null : a.deadlineBasis().name(),
                a.deadlineBasis() == null ? null : a.deadlineBasis().label(),
                a.deadlineRule(),
                holder,
                a.handlerId(),
                names.person(a.handlerId()),
                a.proposedLeadCode(),
                names.agency(a.proposedLeadCode()),
                a.givenOn(),
                a.receivedOn(),
                a.resultIssuedOn(),
                a.periodTo() == null ? null : names.period(a.periodTo()),
                a.periodTo());
    }
}
