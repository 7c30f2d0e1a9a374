package vn.dondoc.assignment.process;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentProcess;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.ProcessVariable;

/** Carries assignments through {@code processes/assignment-execution.bpmn}. */
@Component
class AssignmentExecution implements AssignmentProcess {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final OpenTasks openTasks;

    AssignmentExecution(RuntimeService runtimeService, TaskService taskService, OpenTasks openTasks) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.openTasks = openTasks;
    }

    @Override
    public String start(
            long assignmentId,
            String businessKey,
            boolean coordinatorsNamed,
            boolean proposalRequired,
            OffsetDateTime nextStepAt) {
        return runtimeService
                .startProcessInstanceByKey(
                        AssignmentExecutionModel.KEY,
                        businessKey,
                        Map.of(
                                ProcessVariable.ASSIGNMENT_ID, assignmentId,
                                ProcessVariable.COORDINATORS_NAMED, coordinatorsNamed,
                                ProcessVariable.PROPOSAL_REQUIRED, proposalRequired,
                                ProcessVariable.NEXT_STEP_AT, Date.from(nextStepAt.toInstant())))
                .getId();
    }

    @Override
    public void receiveToo(Collection<Long> assignmentIds) {
        for (long assignmentId : assignmentIds) {
            openTasks.ofAssignment(assignmentId).stream()
                    .filter(task -> task.step().equals(AssignmentExecutionModel.Step.REGISTER_ARRIVAL))
                    .map(OpenTask::taskId)
                    .forEach(taskService::complete);
        }
    }

    @Override
    public void coordinatorsNamed(Assignment assignment, boolean named) {
        runtimeService.setVariable(assignment.processInstanceId(), ProcessVariable.COORDINATORS_NAMED, named);
    }

    @Override
    public void coordinationEnded(Assignment assignment) {
        tell(assignment, AssignmentExecutionModel.Message.COORDINATION_ENDED);
    }

    @Override
    public void reportPeriodBegun(Assignment assignment) {
        tell(assignment, AssignmentExecutionModel.Message.REPORT_PERIOD_BEGUN);
    }

    /** A model cannot jump: every token but the ladder's is taken away, with what it called, and one is put before the first step. */
    @Override
    public void leadChanged(Assignment assignment) {
        String instance = assignment.processInstanceId();
        var modification = runtimeService.createProcessInstanceModification(instance);
        modification.startBeforeActivity(AssignmentExecutionModel.Activity.REGISTER_ARRIVAL);
        ActivityInstance path = runtimeService.getActivityInstance(instance);
        Stream.of(path.getChildActivityInstances())
                .filter(place -> !place.getActivityId().equals(AssignmentExecutionModel.Activity.NEXT_STEP_REACHED))
                .forEach(place -> modification.cancelActivityInstance(place.getId()));
        modification.execute();
    }

    @Override
    public void followUpEnded(Assignment assignment) {
        tell(assignment, AssignmentExecutionModel.Message.FOLLOW_UP_ENDED);
    }

    private void tell(Assignment assignment, String message) {
        runtimeService
                .createMessageCorrelation(message)
                .processInstanceId(assignment.processInstanceId())
                .correlate();
    }
}
