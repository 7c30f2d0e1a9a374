package vn.dondoc.identity;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dondoc.problem.Problem;

/**
 * As whom a person does a task: said by the task, never by the one who posts. In his own right if he has it, else for the one with
 * whom it lies or who could take it by his role.
 */
final class Acting {

    /** Where two rights fit, always the same one counts. */
    private static final Comparator<StandIn> ORDER =
            Comparator.comparing(StandIn::principalId).thenComparing(StandIn::id);

    private Acting() {}

    /** @throws Problem if it is not his to do, neither in his own right nor for another */
    static Actor on(TaskAccess task, Actor actor) {
        return find(task, actor).orElseThrow(() -> refusal(actor, task));
    }

    /** Empty if it is not his to do; that he himself took part in an earlier step is not looked at. */
    static Optional<Actor> find(TaskAccess task, Actor actor) {
        if (inOwnRight(actor, task)) {
            return Optional.of(actor.forHimself());
        }
        return rights(actor, task)
                .filter(right -> (right.kind() == StandIn.Kind.SIGN) == task.isSigning())
                .filter(right -> !task.excludes(right.principalId()))
                .min(ORDER)
                .map(actor::actingBy);
    }

    /** Whether the one who has it is one for whom this person may act: he may take it from him. */
    static boolean mayTakeOver(Actor actor, TaskAccess task) {
        return actor.id().equals(task.principalId())
                || rights(actor, task).anyMatch(right -> right.principalId().equals(task.assigneeId()));
    }

    /** Handles for another whose right fits; signing is never meant. */
    static Actor handling(Actor actor, String agencyCode, Predicate<StandIn> fits, String otherwise) {
        return by(
                actor,
                fits.and(right -> right.kind() == StandIn.Kind.HANDLE
                        && right.agencyCode().equals(agencyCode)),
                otherwise);
    }

    static Actor by(Actor actor, Predicate<StandIn> fits, String otherwise) {
        return actor.standIns().stream()
                .filter(fits)
                .min(ORDER)
                .map(actor::actingBy)
                .orElseThrow(() -> Problem.notAllowed(otherwise));
    }

    /** What somebody took for another is the other's, whatever he himself could have taken. */
    private static boolean inOwnRight(Actor actor, TaskAccess task) {
        if (task.assigneeId() == null) {
            return actor.holds(task.agencyCode(), task.agencyRole());
        }
        return actor.id().equals(task.principalId() == null ? task.assigneeId() : task.principalId());
    }

    private static Stream<StandIn> rights(Actor actor, TaskAccess task) {
        return actor.standIns().stream()
                .filter(right -> right.agencyCode().equals(task.agencyCode()))
                .filter(right -> reaches(right, actor, task));
    }

    private static boolean reaches(StandIn right, Actor actor, TaskAccess task) {
        if (task.assigneeId() == null) {
            return right.roles().contains(task.agencyRole());
        }
        return right.principalId().equals(task.assigneeId())
                || (actor.id().equals(task.assigneeId()) && right.principalId().equals(task.principalId()));
    }

    private static Problem refusal(Actor actor, TaskAccess task) {
        Optional<StandIn> right = rights(actor, task).findFirst();
        if (right.isEmpty()) {
            return Problem.notAllowed("Công việc này không thuộc phần việc của ông/bà.");
        }
        if (task.excludes(right.get().principalId())) {
            return Problem.notAllowed(right.get().principalName()
                    + " đã tham gia bước trước của công việc này nên người xử lý thay, ký thay cũng không được ký, duyệt hoặc"
                    + " xác nhận; hãy để người khác làm.");
        }
        return Problem.notAllowed(
                task.isSigning()
                        ? "Ông/bà chỉ xử lý thay " + right.get().principalName()
                                + ", không được ký, duyệt hoặc xác nhận thay; việc này cần quyền ký thay (KT., TL., TUQ.)."
                        : "Ông/bà chỉ có quyền ký thay " + right.get().principalName()
                                + "; việc này cần được giao xử lý thay.");
    }
}
