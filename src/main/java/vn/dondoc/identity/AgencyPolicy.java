package vn.dondoc.identity;

import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/** What an agency's people may do on an assignment outside any task. */
@Component
public class AgencyPolicy {

    /** Work that lies with one person: his own, or of the one for whom this person handles in that agency. */
    public Actor requireToHandle(Actor actor, String agencyCode, String handlerId, String otherwise) {
        return actor.id().equals(handlerId)
                ? actor.forHimself()
                : Acting.handling(
                        actor, agencyCode, right -> right.principalId().equals(handlerId), otherwise);
    }

    /**
     * Coordinating the other agencies' parts is the lead's: its handler's, or its leader's.
     *
     * @param handlerId who handles the assignment, null while nobody is named
     */
    public void requireToCoordinate(Actor actor, String leadCode, String handlerId) {
        if (!actor.id().equals(handlerId) && !actor.holds(leadCode, Role.LEADER)) {
            throw Problem.notAllowed(
                    "Chỉ người xử lý chính hoặc lãnh đạo cơ quan chủ trì được đôn đốc, yêu cầu bổ sung phần phối hợp.");
        }
    }
}
