package vn.dondoc.identity;

import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/**
 * Who may see or do what: the one place that answers it. Enforced by the filter over the engine's addresses, by the task
 * listeners, and as SQL conditions in our queries.
 */
@Component
public class AccessPolicy {

    /**
     * SQL condition on {@code assignment a}: the province's and the Office's people see all, an agency's people what it leads or
     * coordinates. Parameters: {@code seesAll}, {@code agencies} (never empty).
     */
    public static final String VISIBLE_ASSIGNMENT =
            """
            (:seesAll = true or a.lead_code in (:agencies)
              or exists (select 1 from assignment_coordinator c where c.assignment_id = a.id and c.agency_code in (:agencies)))""";

    private final Agencies agencies;

    AccessPolicy(Agencies agencies) {
        this.agencies = agencies;
    }

    public boolean sees(Actor actor, TaskAccess task) {
        return actor.worksIn(task.agencyCode())
                || (task.leadCode() != null && actor.worksIn(task.leadCode()))
                || actor.id().equals(task.submittedBy())
                || actor.id().equals(task.assigneeId())
                || actor.overseesAll();
    }

    /** @throws Problem if the task is not for this person to see, or not for him to do */
    public void requireToDo(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        requireNotPaused(task);
        if (task.excludes(actor.id())) {
            throw Problem.notAllowed(
                    "Bạn đã tham gia bước trước của công việc này nên không được ký, duyệt hoặc xác nhận; hãy để người khác làm.");
        }
        if (task.assigneeId() == null
                ? !actor.holds(task.agencyCode(), task.agencyRole())
                : !task.assigneeId().equals(actor.id())) {
            throw Problem.notAllowed("Công việc này không thuộc phần việc của bạn.");
        }
    }

    public boolean mayDo(Actor actor, TaskAccess task) {
        try {
            requireToDo(actor, task);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    /** A task that lies with the agency may be taken by whoever holds the role there. */
    public void requireToClaim(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        if (task.assigneeId() != null && !task.assigneeId().equals(actor.id())) {
            throw Problem.lostRace("Công việc này đã có người khác nhận.");
        }
        requireToDo(actor, task);
    }

    /** Whoever handed a task on may take it back. */
    public void requireToWithdraw(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        requireNotPaused(task);
        if (!actor.id().equals(task.submittedBy())) {
            throw Problem.notAllowed("Chỉ người đã gửi mới được rút lại.");
        }
    }

    /** An agency's leader gives a task of his agency to another who holds the role. */
    public void requireToReassign(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        if (!actor.holds(task.agencyCode(), Role.LEADER)) {
            throw Problem.notAllowed("Chỉ lãnh đạo cơ quan được chuyển công việc cho người khác.");
        }
    }

    /** The end of a follow-up is the word of the Office's officers and leaders. */
    public void requireToEndFollowUp(Actor actor) {
        if (agencies.office()
                .filter(office -> actor.holds(office.code(), Role.OFFICER) || actor.holds(office.code(), Role.LEADER))
                .isEmpty()) {
            throw Problem.notAllowed("Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được kết thúc theo dõi.");
        }
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

    private static void requireNotPaused(TaskAccess task) {
        if (task.locked()) {
            throw Problem.notAllowed("Nhiệm vụ đang tạm dừng; chỉ xử lý tiếp được sau khi có quyết định tiếp tục.");
        }
    }

    public void requireToSee(Actor actor, TaskAccess task) {
        if (!sees(actor, task)) {
            throw Problem.notVisible();
        }
    }
}
