package vn.dondoc.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Progress;
import vn.dondoc.problem.Faults;
import vn.dondoc.request.RequestGrounds.Ground;

/** What a request must say. */
@Component
class RequestRules {

    private final Extensions extensions;
    private final Clock clock;

    RequestRules(Extensions extensions, Clock clock) {
        this.extensions = extensions;
        this.clock = clock;
    }

    /** What is asked for now: a pause ends where one is, and begins where none is. */
    static boolean fits(RequestKind kind, Progress progress) {
        return switch (kind) {
            case PAUSE -> progress != Progress.PAUSED;
            case RESUME -> progress == Progress.PAUSED;
            default -> true;
        };
    }

    void check(RequestDraft draft, Assignment assignment, Ground ground, Faults faults) {
        if (draft.kind() != null && !fits(draft.kind(), assignment.progress())) {
            faults.add(
                    "kind",
                    draft.kind() == RequestKind.PAUSE
                            ? "Nhiệm vụ đang tạm dừng; chỉ có thể đề nghị tiếp tục."
                            : "Nhiệm vụ không tạm dừng; không có gì để tiếp tục.");
        }
        if (draft.kind() != null && draft.kind().isOnDirective()) {
            faults.add("kind", "Nội dung này liên quan đến cả văn bản; hãy chọn văn bản thay cho nhiệm vụ.");
        }
        if (draft.kind() != null && draft.kind().namesAgency()) {
            checkAgency(draft, assignment, ground, faults);
        }
        if (draft.kind() != null && draft.kind().isExtension()) {
            extensions.check(draft, assignment, ground, faults);
        }
        checkText(draft, faults);
    }

    /** What is wrong with it whichever assignment it is about. */
    void checkAlone(RequestDraft draft, Faults faults) {
        if (draft.kind().namesAgency() && draft.agencyCode() == null) {
            faults.add("agency", "Hãy chọn cơ quan.");
        }
        if (draft.kind().isExtension()) {
            extensions.checkAlone(draft, faults);
        }
        checkText(draft, faults);
    }

    /** What may be corrected in a request that came back. */
    void checkText(RequestDraft draft, Faults faults) {
        if (draft.reason() == null && (draft.kind() == null || draft.kind().needsReason())) {
            faults.add("reason", "Hãy nêu lý do đề nghị.");
        }
        if (draft.basis() == null) {
            faults.add("basis", "Hãy nêu căn cứ: số, ngày văn bản hoặc bút phê của ai.");
        }
        if (draft.kind() == RequestKind.PAUSE
                && draft.untilOn() != null
                && !draft.untilOn().isAfter(LocalDate.now(clock))) {
            faults.add("untilOn", "Ngày dự kiến tiếp tục phải sau hôm nay.");
        }
    }

    private void checkAgency(RequestDraft draft, Assignment assignment, Ground ground, Faults faults) {
        boolean exists = ground.agency(draft.agencyCode())
                .filter(agency -> agency.existsOn(LocalDate.now(clock)))
                .isPresent();
        List<String> coordinators = ground.coordinators(assignment);
        if (draft.kind() == RequestKind.RECALL_CONTRIBUTION) {
            if (ground.part(assignment, draft.agencyCode()).isEmpty()) {
                faults.add("agency", "Hãy chọn một cơ quan còn phần việc phối hợp đang mở.");
            }
        } else if (draft.kind().takesCoordinatorAway()) {
            if (!coordinators.contains(draft.agencyCode())) {
                faults.add("agency", "Hãy chọn một cơ quan đang phối hợp thực hiện nhiệm vụ này.");
            }
        } else if (!exists || assignment.leadCode().equals(draft.agencyCode())) {
            faults.add("agency", "Hãy chọn một cơ quan đang hoạt động, khác cơ quan chủ trì hiện nay.");
        } else if (draft.kind() == RequestKind.ADD_COORDINATOR && coordinators.contains(draft.agencyCode())) {
            faults.add("agency", "Cơ quan này đã phối hợp thực hiện nhiệm vụ.");
        }
    }
}
