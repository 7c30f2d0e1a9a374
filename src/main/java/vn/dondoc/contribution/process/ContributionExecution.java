package vn.dondoc.contribution.process;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.ContributionProcess;
import vn.dondoc.contribution.ContributorOutcome;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;
import vn.dondoc.workflow.ProcessVariable;

/** Carries contributions through {@code processes/contribution.bpmn}. */
@Component
class ContributionExecution implements ContributionProcess {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final OpenTasks openTasks;

    ContributionExecution(RuntimeService runtimeService, TaskService taskService, OpenTasks openTasks) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.openTasks = openTasks;
    }

    @Override
    public String start(long contributionId, String businessKey) {
        return runtimeService
                .startProcessInstanceByKey(
                        ContributionModel.KEY, businessKey, Map.of(ProcessVariable.CONTRIBUTION_ID, contributionId))
                .getId();
    }

    @Override
    public void receiveToo(Collection<Contribution> contributions) {
        for (Contribution contribution : contributions) {
            openTasks.ofAssignment(contribution.assignmentId()).stream()
                    .filter(task -> task.step().equals(ContributionModel.Step.REGISTER_ARRIVAL)
                            && task.subjectId() == contribution.id())
                    .map(OpenTask::taskId)
                    .forEach(taskService::complete);
        }
    }

    /** The path asks again who contributes; the answer is the one of before. */
    @Override
    public void supplementRequested(Contribution contribution) {
        runtimeService
                .createMessageCorrelation(ContributionModel.Message.SUPPLEMENT_REQUESTED)
                .processInstanceId(contribution.processInstanceId())
                .setVariable(
                        ProcessVariable.OUTCOME,
                        (contribution.byLeader() ? ContributorOutcome.SELF : ContributorOutcome.NAMED).name())
                .correlate();
    }

    @Override
    public void accepted(Contribution contribution) {
        tell(contribution, ContributionModel.Message.CONTRIBUTION_ACCEPTED);
    }

    @Override
    public void recalled(Contribution contribution) {
        tell(contribution, ContributionModel.Message.RECALLED);
    }

    private void tell(Contribution contribution, String message) {
        runtimeService
                .createMessageCorrelation(message)
                .processInstanceId(contribution.processInstanceId())
                .correlate();
    }
}
