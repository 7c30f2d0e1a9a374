package vn.dondoc.workflow;

import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.organisation.PersonSwitchedOff;

/** A person is switched off: what lies with him goes back to his agency, in the same transaction. */
@Component
class Departures {

    private final OpenTasks openTasks;
    private final TaskService taskService;

    Departures(OpenTasks openTasks, TaskService taskService) {
        this.openTasks = openTasks;
        this.taskService = taskService;
    }

    @EventListener
    void giveBack(PersonSwitchedOff departed) {
        for (OpenTask task : openTasks.assignedTo(departed.personId())) {
            openTasks.assign(task.taskId(), task.assigneeId(), null);
            taskService.setAssignee(task.taskId(), null);
        }
    }
}
