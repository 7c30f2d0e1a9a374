package vn.dondoc.request;

import org.springframework.stereotype.Component;
import vn.dondoc.assignment.LeadChange;
import vn.dondoc.assignment.Pausing;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.contribution.CoordinatorChanges;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** What is granted about one assignment takes effect. */
@Component
class AssignmentEffects {

    private final Pausing pausing;
    private final LeadChange leadChange;
    private final Recalling recalling;
    private final CoordinatorChanges coordinators;
    private final Contributions contributions;

    AssignmentEffects(
            Pausing pausing,
            LeadChange leadChange,
            Recalling recalling,
            CoordinatorChanges coordinators,
            Contributions contributions) {
        this.pausing = pausing;
        this.leadChange = leadChange;
        this.recalling = recalling;
        this.coordinators = coordinators;
        this.contributions = contributions;
    }

    /** @throws Problem if it no longer fits */
    void take(Act act, Request request, String basis) {
        long assignment = request.assignmentId();
        String agency = request.agencyCode();
        String reason = request.reason();
        switch (request.kind()) {
            case PAUSE -> pausing.pause(act, assignment, request.untilOn(), reason, basis);
            case RESUME -> pausing.resume(act, assignment, reason, basis);
            case OTHER_LEAD -> leadChange.change(act, assignment, agency, reason, basis);
            case ADD_COORDINATOR -> coordinators.add(act, assignment, agency, basis);
            case REMOVE_COORDINATOR, LEAVE_COORDINATION -> coordinators.remove(act, assignment, agency, basis);
            case RECALL_CONTRIBUTION -> coordinators.recall(act, contribution(request), reason, basis);
            case RECALL_ASSIGNMENT -> recalling.recall(act, assignment, reason, basis);
            default -> throw new IllegalArgumentException("Not about an assignment: " + request.kind());
        }
    }

    private long contribution(Request request) {
        return contributions
                .runningOf(request.assignmentId(), request.agencyCode())
                .map(Contribution::id)
                .orElseThrow(() -> Problem.refused("agency", "Cơ quan này không còn phần việc phối hợp nào đang mở."));
    }
}
