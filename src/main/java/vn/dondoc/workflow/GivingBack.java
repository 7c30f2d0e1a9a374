package vn.dondoc.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.identity.Actors;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;

/** Gives tasks back from those who cannot do them any more: to the one for whom they were taken, else to the agency. */
@Service
public class GivingBack {

    private final OpenTasks openTasks;
    private final Persons persons;
    private final Actors actors;
    private final AccessPolicy policy;
    private final TaskService taskService;
    private final ActorContext context;
    private final ChangesOfHands hands;

    GivingBack(
            OpenTasks openTasks,
            Persons persons,
            Actors actors,
            AccessPolicy policy,
            TaskService taskService,
            ActorContext context,
            ChangesOfHands hands) {
        this.openTasks = openTasks;
        this.persons = persons;
        this.actors = actors;
        this.policy = policy;
        this.taskService = taskService;
        this.context = context;
        this.hands = hands;
    }

    /** Whatever somebody took for another and may not do for him today: the period is over, the right revoked. */
    @Transactional
    public void giveBackLapsed() {
        openTasks.takenForOthers().stream()
                .filter(task -> actors.find(task.assigneeId())
                        .flatMap(actor -> policy.acting(actor, task))
                        .isEmpty())
                .forEach(task -> giveBack(task, "Người nhận không còn được xử lý thay."));
    }

    /** Nothing happens if the task has changed hands meanwhile. */
    void giveBack(OpenTask task, String reason) {
        String back = Optional.ofNullable(task.principalId())
                .flatMap(persons::find)
                .filter(Person::active)
                .map(Person::id)
                .orElse(null);
        if (openTasks.assign(task, back, null)) {
            taskService.setAssignee(task.taskId(), back);
            hands.write(context.current().orElse(Actor.SYSTEM), task, back, null, reason);
        }
    }
}
