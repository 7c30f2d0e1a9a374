package vn.dondoc.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.identity.PaperPolicy;
import vn.dondoc.problem.Problem;

/** Admits a completion: the right person, the task still open, the input in shape. */
@Component
public class TaskGate {

    private final OpenTasks openTasks;
    private final AccessPolicy policy;
    private final PaperPolicy papers;
    private final ActorContext actors;

    TaskGate(OpenTasks openTasks, AccessPolicy policy, PaperPolicy papers, ActorContext actors) {
        this.openTasks = openTasks;
        this.policy = policy;
        this.papers = papers;
        this.actors = actors;
    }

    Submission admit(DelegateTask task, List<FormField> fields) {
        Actor actor = actors.require();
        OpenTask openTask = openTasks.find(task.getId()).orElseThrow(TaskGate::alreadyDone);
        // First of all: to whom the task is not visible, a fault in the form must not tell that it exists.
        policy.requireToSee(actor, openTask);
        Map<String, Object> values = FormInput.take(task.getExecution(), fields);
        Actor acting = acting(actor, openTask, values);
        if (!openTasks.take(task.getId())) {
            throw alreadyDone();
        }
        actors.become(acting);
        return new Submission(acting, openTask, values, task.getExecution()::setVariable);
    }

    /** As whom he does it: the task says so, never the one who posts. */
    private Actor acting(Actor actor, OpenTask task, Map<String, Object> values) {
        if (ProcessVariable.WITHDRAWN.equals(values.get(ProcessVariable.OUTCOME))) {
            return policy.requireToWithdraw(actor, task);
        }
        return actor.paper() == null ? policy.requireToDo(actor, task) : papers.requireToEnter(actor, task);
    }

    private static Problem alreadyDone() {
        return Problem.lostRace("Công việc này vừa được người khác xử lý xong; hãy tải lại danh sách.");
    }
}
