package vn.dondoc.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;

/** Keeps {@code open_task} in step with the engine, in the engine's own transaction, and gives a task to the person whom the rules name. Who else may take it
 * stands in {@code open_task} only: a candidate group would be two statements more for each task, and nobody asks the engine. */
@Component
class OpenTaskListener {

    private final OpenTasks openTasks;
    private final TaskPlacing placing;
    private final ActorContext actors;
    private final TaskRoles roles;
    private final TaskSubjects subjects;
    private final Clock clock;

    OpenTaskListener(
            OpenTasks openTasks,
            TaskPlacing placing,
            ActorContext actors,
            TaskRoles roles,
            TaskSubjects subjects,
            Clock clock) {
        this.openTasks = openTasks;
        this.placing = placing;
        this.actors = actors;
        this.roles = roles;
        this.subjects = subjects;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void open(DelegateTask task) {
        String step = Steps.of(task.getTaskDefinitionKey());
        String processKey = processKey(task);
        long subjectId = (Long) task.getExecution().getVariable(TaskSubjects.idVariable(processKey));
        TaskSubject subject = subjects.find(processKey, subjectId);
        TaskPlacing.Placement placement = placing.place(step, roles.of(task), subject);
        if (placement.holder().personId() != null) {
            task.setAssignee(placement.holder().personId());
        }
        openTasks.add(row(task, processKey, step, subjectId, subject, placement));
    }

    /** A completed task's row is gone already; a cancelled one's goes here, and how long it lay open stays. */
    @EventListener(condition = "#task.eventName == 'delete'")
    void cancel(DelegateTask task) {
        if (Steps.OWN_WAY.contains(processKey(task))) {
            openTasks.cut(task.getId(), OffsetDateTime.now(clock));
        }
        openTasks.remove(task.getId());
    }

    private OpenTask row(
            DelegateTask task,
            String processKey,
            String step,
            long subjectId,
            TaskSubject subject,
            TaskPlacing.Placement placement) {
        TaskSubject.Holder holder = placement.holder();
        String submittedBy = Steps.WITHDRAWABLE.contains(step) ? submittedBy(task, subject) : null;
        return new OpenTask(
                task.getId(),
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getProcessDefinitionId(),
                processKey,
                step,
                task.getName(),
                placement.role(),
                holder.agencyCode(),
                holder.role(),
                holder.personId(),
                null,
                String.join(" ", placement.excluded()),
                submittedBy,
                submittedBy == null ? null : submittedFor(submittedBy),
                subjectId,
                subject.paused() && !Steps.DECIDING.contains(processKey),
                subject.directiveId(),
                subject.assignmentId(),
                subject.documentId(),
                subject.directiveNumber(),
                subject.title(),
                subject.leadCode(),
                subject.dueOn(),
                subject.urgency(),
                subject.field(),
                OffsetDateTime.ofInstant(task.getCreateTime().toInstant(), clock.getZone()));
    }

    /** Who may take it back. Whoever has just sent the path back to this step did not hand it on. */
    private String submittedBy(DelegateTask task, TaskSubject subject) {
        if (subject.documentId() != null) {
            return subject.documentSigner();
        }
        Object outcome = task.getVariable(ProcessVariable.OUTCOME);
        return outcome != null && ProcessVariable.BACK.contains(outcome)
                ? null
                : actors.current().map(Actor::id).orElse(null);
    }

    private String submittedFor(String submittedBy) {
        return actors.current()
                .filter(actor -> actor.id().equals(submittedBy))
                .map(Actor::actsFor)
                .orElse(null);
    }

    private static String processKey(DelegateTask task) {
        // The definition's id starts with its key; asking the repository would be one more statement for every task.
        return task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
    }
}
