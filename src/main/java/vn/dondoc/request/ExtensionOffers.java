package vn.dondoc.request;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LatenessReason;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.contribution.process.ContributionModel;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Role;
import vn.dondoc.request.RequestGrounds.Ground;
import vn.dondoc.workflow.OpenTask;

/** Whether somebody may ask for more time from a task of his agency, and if not, why. */
@Component
class ExtensionOffers {

    private final Assignments assignments;
    private final RequestGrounds grounds;
    private final Requests requests;
    private final LatenessReasons reasons;

    ExtensionOffers(Assignments assignments, RequestGrounds grounds, Requests requests, LatenessReasons reasons) {
        this.assignments = assignments;
        this.grounds = grounds;
        this.requests = requests;
        this.reasons = reasons;
    }

    /**
     * What the form needs.
     *
     * @param kind null where the table says that nobody moves the date
     * @param who who decides, in a sentence; or why nobody does
     */
    record Offer(String kind, LocalDate dueOn, String who, List<LatenessReason> reasons) {}

    /** @param reason why there is no offer, null if there is one */
    record Look(Offer offer, String reason) {

        static Look closed(String reason) {
            return new Look(null, reason);
        }
    }

    Look look(Actor reader, OpenTask task) {
        if (task.assignmentId() == null) {
            return Look.closed("Việc của cả văn bản không có thời hạn để gia hạn.");
        }
        Assignment assignment = assignments.find(task.assignmentId()).orElseThrow();
        boolean leads = task.agencyCode().equals(assignment.leadCode());
        if (!reader.holds(task.agencyCode(), Role.LEADER)
                || !leads && !task.processKey().equals(ContributionModel.KEY)) {
            return Look.closed("Lãnh đạo cơ quan chủ trì, cơ quan phối hợp xin gia hạn việc của cơ quan mình.");
        }
        RequestKind kind = leads ? RequestKind.EXTENSION : RequestKind.EXTENSION_OF_PART;
        if (!assignment.progress().isOpen()) {
            return Look.closed("Nhiệm vụ đã kết thúc.");
        }
        if (isAsked(task, kind)) {
            return Look.closed("Đã có đề nghị gia hạn đang chờ quyết định.");
        }
        Ground ground = grounds.of(assignment);
        LocalDate dueOn = Extensions.dueOn(kind, task.agencyCode(), assignment, ground);
        return dueOn == null
                ? Look.closed("Không có thời hạn nào để gia hạn: việc không ấn định thời hạn, hoặc đã báo cáo, đã ký.")
                : offer(kind, dueOn, Extensions.ruling(kind, assignment, ground));
    }

    private Look offer(RequestKind kind, LocalDate dueOn, ExtensionRuling ruling) {
        return ruling.level() == ExtensionRuling.Level.NONE
                ? new Look(new Offer(null, dueOn, ruling.reason(), List.of()), ruling.reason())
                : new Look(new Offer(kind.name(), dueOn, ruling.reason(), reasons.choices()), null);
    }

    private boolean isAsked(OpenTask task, RequestKind kind) {
        return requests.ofAssignment(task.assignmentId()).stream()
                .filter(request -> request.kind() == kind && request.state().isOpen())
                .anyMatch(request ->
                        kind == RequestKind.EXTENSION || request.askedByAgency().equals(task.agencyCode()));
    }
}
