package vn.dondoc.request;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.RequestGrounds.Ground;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.SideAct;

/** Đề nghị tạm dừng, or while it is paused, its end. */
@Component
class PauseAct implements SideAct {

    private final Assignments assignments;
    private final RequestGrounds grounds;
    private final RequestAskers askers;

    PauseAct(Assignments assignments, RequestGrounds grounds, RequestAskers askers) {
        this.assignments = assignments;
        this.grounds = grounds;
        this.askers = askers;
    }

    /** @param kind under which it is sent */
    record Details(String kind) {}

    @Override
    public Optional<Offer> of(Actor reader, OpenTask task) {
        if (task.assignmentId() == null) {
            return Optional.of(Offer.closed(Kind.PAUSE, "", "Chỉ tạm dừng từng nhiệm vụ, không tạm dừng cả văn bản."));
        }
        Assignment assignment = assignments.find(task.assignmentId()).orElseThrow();
        boolean paused = assignment.progress() == Progress.PAUSED;
        RequestKind asked = paused ? RequestKind.RESUME : RequestKind.PAUSE;
        Kind kind = paused ? Kind.RESUME : Kind.PAUSE;
        String next = KindChoice.of(asked, askers.isOffice(reader)).next();
        String reason = reason(reader, assignment, asked);
        return Optional.of(
                reason == null ? Offer.open(kind, next, new Details(asked.name())) : Offer.closed(kind, next, reason));
    }

    private String reason(Actor reader, Assignment assignment, RequestKind kind) {
        Ground ground = grounds.of(assignment);
        try {
            askers.require(reader, kind, ground).apply(assignment);
        } catch (Problem refused) {
            return refused.getMessage();
        }
        if (!assignment.progress().isOpen()) {
            return "Nhiệm vụ chưa được giao hoặc đã kết thúc.";
        }
        return ground.open(assignment).stream().anyMatch(open -> open.kind() == kind)
                ? "Đã có đề nghị như vậy đang chờ quyết định."
                : null;
    }
}
