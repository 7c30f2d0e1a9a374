package vn.dondoc.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.Role;
import vn.dondoc.problem.Problem;

/**
 * Who may see what, and who may do a task: the one place that answers it. Enforced by the filter over the engine's addresses, by
 * the task listeners, and as SQL conditions in our queries. What may be done outside a task: {@link OfficePolicy},
 * {@link AgencyPolicy}; entering from paper: {@link PaperPolicy}.
 */
@Component
public class AccessPolicy {

    /**
     * SQL condition on {@code assignment a}: the province's and the Office's people see all; once it is given out, an agency's people
     * what it leads or coordinates, and watchers what they watch. Parameters: {@link #reader}.
     */
    public static final String VISIBLE_ASSIGNMENT =
            """
            (:seesAll = true or (a.progress <> 'DRAFTED' and (a.lead_code in (:agencies)
              or exists (select 1 from assignment_coordinator c where c.assignment_id = a.id and c.agency_code in (:agencies))
              or exists (select 1 from watcher w
                where w.directive_id = a.directive_id and (w.assignment_id is null or w.assignment_id = a.id)
                  and w.removed_at is null and (w.agency_code in (:agencies) or w.person_id = :me)))))""";

    /** SQL condition on {@code watcher w}: who is named while the Office still drafts sees nothing before it is given out. */
    public static final String WATCHES_WHAT_IS_GIVEN_OUT =
            " exists (select 1 from assignment g where g.directive_id = w.directive_id and g.progress <> 'DRAFTED') ";

    private static final String WATCHES =
            "from watcher w where w.removed_at is null and (w.agency_code in (:agencies) or w.person_id = :me)";

    /** The same as {@link #VISIBLE_ASSIGNMENT} for an agency's person, in parts each of which an index answers: their union is it. */
    private static final List<String> VISIBLE_BY_PART = List.of(
            "a.lead_code in (:agencies)",
            "a.id in (select c.assignment_id from assignment_coordinator c where c.agency_code in (:agencies))",
            "a.directive_id in (select w.directive_id " + WATCHES + " and w.assignment_id is null)",
            "a.id in (select w.assignment_id " + WATCHES + ")");

    private final Watches watches;

    AccessPolicy(Watches watches) {
        this.watches = watches;
    }

    /** Conditions on {@code assignment a} whose union is what that person may see: for lists that must be quick at any size. */
    public static List<String> visibleByPart(Actor reader) {
        return reader.overseesAll()
                ? List.of("1 = 1")
                : VISIBLE_BY_PART.stream()
                        .map(part -> "a.progress <> 'DRAFTED' and " + part)
                        .toList();
    }

    /** Who reads, for SQL conditions: {@code seesAll}, {@code agencies} (never empty: SQL knows no empty list), {@code me}. */
    public static Map<String, Object> reader(Actor actor) {
        return Map.of(
                "seesAll", actor.overseesAll(),
                "agencies", actor.agencies().isEmpty() ? List.of("-") : actor.agencies(),
                "me", actor.id());
    }

    /**
     * @return the person as he does it: in his own right, or by the right to act for another
     * @throws Problem if the task is not for this person to see, or not for him to do
     */
    public Actor requireToDo(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        requireNotPaused(task);
        if (task.excludes(actor.id())) {
            throw Problem.notAllowed(
                    "Ông/bà đã tham gia bước trước của công việc này nên không được ký, duyệt hoặc xác nhận; hãy để người khác làm.");
        }
        return Acting.on(task, actor);
    }

    public boolean mayDo(Actor actor, TaskAccess task) {
        try {
            requireToDo(actor, task);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    /** The person as he would do it, a pause left aside; empty if it is not his to do. */
    public Optional<Actor> acting(Actor actor, TaskAccess task) {
        return task.excludes(actor.id()) ? Optional.empty() : Acting.find(task, actor);
    }

    /** A task that lies with the agency may be taken by whoever holds the role there, one that lies with a person by who stands in. */
    public Actor requireToClaim(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        if (task.assigneeId() != null && !task.assigneeId().equals(actor.id()) && !Acting.mayTakeOver(actor, task)) {
            throw Problem.lostRace("Công việc này đã có người khác nhận.");
        }
        return requireToDo(actor, task);
    }

    /** Whoever handed a task on may take it back; what was handed on for another, also that one. */
    public Actor requireToWithdraw(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        requireNotPaused(task);
        if (actor.id().equals(task.submittedFor())) {
            return actor.forHimself();
        }
        if (!actor.id().equals(task.submittedBy())) {
            throw Problem.notAllowed("Chỉ người đã gửi mới được rút lại.");
        }
        if (task.submittedFor() == null) {
            return actor.forHimself();
        }
        return Acting.by(
                actor,
                right -> right.principalId().equals(task.submittedFor()),
                "Ông/bà không còn xử lý thay người đã giao nên không được rút lại.");
    }

    /** An agency's leader gives a task of his agency to another who holds the role. */
    public Actor requireToReassign(Actor actor, TaskAccess task) {
        requireToSee(actor, task);
        return actor.holds(task.agencyCode(), Role.LEADER)
                ? actor.forHimself()
                : Acting.handling(
                        actor,
                        task.agencyCode(),
                        right -> right.roles().contains(Role.LEADER),
                        "Chỉ lãnh đạo cơ quan được chuyển công việc cho người khác.");
    }

    static void requireNotPaused(TaskAccess task) {
        if (task.locked()) {
            throw Problem.notAllowed("Nhiệm vụ đang tạm dừng; chỉ xử lý tiếp được sau khi có quyết định tiếp tục.");
        }
    }

    public boolean maySee(Actor actor, TaskAccess task) {
        return takesPart(actor, task) || watches.includes(actor, task.directiveId(), task.assignmentId());
    }

    /** Whether he sees it as one of those who work on it or oversee it, and does not only watch. */
    public boolean takesPart(Actor actor, TaskAccess task) {
        return actor.worksIn(task.agencyCode())
                || (task.leadCode() != null && actor.worksIn(task.leadCode()))
                || actor.id().equals(task.submittedBy())
                || actor.id().equals(task.assigneeId())
                || actor.standIns().stream()
                        .anyMatch(right -> right.agencyCode().equals(task.agencyCode()))
                || actor.overseesAll();
    }

    public void requireToSee(Actor actor, TaskAccess task) {
        if (!maySee(actor, task)) {
            throw Problem.notVisible();
        }
    }
}
