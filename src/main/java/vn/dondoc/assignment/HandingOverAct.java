package vn.dondoc.assignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Person;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.SideAct;
import vn.dondoc.workflow.TaskActions;
import vn.dondoc.workflow.TaskRole;

/** A leader gives the task to another of his agency. */
@Component
class HandingOverAct implements SideAct {

    private static final String NEXT =
            "Công việc chuyển cho người được chọn kèm bản nháp đang soạn; lịch sử ghi ai chuyển cho ai.";

    private final AccessPolicy policy;
    private final TaskActions tasks;
    private final Handling handling;
    private final DeputyNaming naming;
    private final DeputyHandlers deputies;

    HandingOverAct(
            AccessPolicy policy, TaskActions tasks, Handling handling, DeputyNaming naming, DeputyHandlers deputies) {
        this.naming = naming;
        this.deputies = deputies;
        this.policy = policy;
        this.tasks = tasks;
        this.handling = handling;
    }

    /** Somebody who can be chosen. */
    record Candidate(String id, String fullName, String title) {}

    /**
     * @param candidates to whom it may be given
     * @param deputies who may work with him; empty where the task is no handler's
     * @param named ids of those who do so now
     */
    record Choice(List<Candidate> candidates, List<Candidate> deputies, Set<String> named) {}

    @Override
    public Optional<Offer> of(Actor reader, OpenTask task) {
        try {
            policy.requireToReassign(reader, task);
        } catch (Problem refused) {
            return Optional.of(Offer.closed(Kind.HANDING_OVER, NEXT, refused.getMessage()));
        }
        List<Candidate> candidates = holders(task).stream()
                .filter(person -> !person.id().equals(task.assigneeId()))
                .map(HandingOverAct::candidate)
                .toList();
        return Optional.of(
                candidates.isEmpty()
                        ? Offer.closed(
                                Kind.HANDING_OVER,
                                NEXT,
                                "Cơ quan không còn ai khác làm được việc này: có vai trò "
                                        + task.agencyRole().label()
                                        + ", chưa tham gia bước trước, và còn lãnh đạo khác để ký.")
                        : Offer.open(Kind.HANDING_OVER, NEXT, choice(task, candidates)));
    }

    /** Whoever is handed the handler's task is the handler: a leader only if another is left to sign. */
    private List<Person> holders(OpenTask task) {
        List<Person> holders = tasks.holders(task);
        return task.namesHandler()
                ? holders.stream()
                        .filter(handling.candidates(task.agencyCode())::contains)
                        .toList()
                : holders;
    }

    private Choice choice(OpenTask task, List<Candidate> candidates) {
        return task.namesHandler()
                ? new Choice(
                        candidates,
                        naming.candidates(task.agencyCode()).stream()
                                .map(HandingOverAct::candidate)
                                .toList(),
                        deputies.working(
                                task.assignmentId(), task.role() == TaskRole.HANDLER ? null : task.agencyCode()))
                : new Choice(candidates, List.of(), Set.of());
    }

    private static Candidate candidate(Person person) {
        return new Candidate(person.id(), person.fullName(), person.title());
    }
}
