package vn.dondoc.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.AssignmentDraft;
import vn.dondoc.assignment.Basis;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.request.RequestDetailLines.Line;

/** An assignment that is to be added, in words. */
@Component
class AddedPartLines {

    private final Agencies agencies;

    AddedPartLines(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Line> of(AssignmentDraft draft) {
        return List.of(
                new Line("Nhiệm vụ mới", null, draft.title()),
                new Line("Nội dung giao", null, draft.content()),
                new Line("Chủ trì", null, agency(draft.leadCode())),
                new Line(
                        "Phối hợp",
                        null,
                        draft.coordinatorCodes().stream().map(this::agency).collect(Collectors.joining("; "))),
                new Line(
                        "Loại", null, draft.kind() == null ? null : draft.kind().label()),
                new Line("Thời hạn", null, deadline(draft)),
                new Line("Yêu cầu", null, demands(draft)));
    }

    private static String deadline(AssignmentDraft draft) {
        Basis basis = draft.deadlineBasis();
        String said = basis == null ? Basis.OFFICE.label() : basis.label();
        if (draft.writtenDeadline() != null) {
            return VietnameseDate.write(draft.writtenDeadline()) + " – " + said;
        }
        if (draft.writtenDays() != null) {
            return draft.writtenDays() + " ngày làm việc từ ngày giao – " + said;
        }
        return basis == null ? "Theo bảng thời hạn xử lý" : "Không ấn định – " + said;
    }

    private static String demands(AssignmentDraft draft) {
        return Stream.of(
                        draft.proposalRequired() ? "có đề xuất, phê duyệt" : "",
                        draft.beneficiaryListRequired() ? "có lập danh sách" : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String agency(String code) {
        return agencies.find(code == null ? "" : code).map(Agency::shortName).orElse(code);
    }
}
