package vn.dondoc.contribution.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.contribution.ContributionBeginning;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.ProcessVariable;

/**
 * Assignments that began when coordination was one wait before the plan: they get the two answers that the newest model asks for,
 * and, where they have not passed the point, their contributions. Runs after the instances were taken over to that model.
 */
@Component
public class EarlierAssignments {

    private static final String WAITED = "intermediateEvent_coordinationEnded";
    private static final String PLAN = "userTask_enterPlan";

    /** Where the plan is still to come, or in hand: the coordinating agencies are asked now. */
    private static final Set<String> BEFORE = Set.of(
            "userTask_registerArrival",
            "userTask_nameHandler",
            "userTask_answerAgency",
            "userTask_decideLead",
            PLAN,
            WAITED);

    private final RuntimeService runtime;
    private final Assignments assignments;
    private final ContributionBeginning beginning;

    EarlierAssignments(RuntimeService runtime, Assignments assignments, ContributionBeginning beginning) {
        this.runtime = runtime;
        this.assignments = assignments;
        this.beginning = beginning;
    }

    /** May be repeated: the variable by which they are found is taken away. */
    public void takeOver() {
        runtime.createVariableInstanceQuery().variableName(ProcessVariable.COORDINATION_REQUIRED).list().stream()
                .map(VariableInstance::getProcessInstanceId)
                .forEach(this::takeOver);
    }

    private void takeOver(String instanceId) {
        Assignment assignment = assignments.lock((Long) runtime.getVariable(instanceId, ProcessVariable.ASSIGNMENT_ID));
        List<String> coordinators = assignments.coordinators(assignment.id());
        runtime.setVariables(
                instanceId,
                Map.of(
                        ProcessVariable.COORDINATORS_NAMED,
                        !coordinators.isEmpty(),
                        ProcessVariable.PROPOSAL_REQUIRED,
                        assignment.proposalRequired()));
        runtime.removeVariable(instanceId, ProcessVariable.COORDINATION_REQUIRED);
        List<String> places = runtime.getActiveActivityIds(instanceId);
        if (places.contains(WAITED)) {
            runtime.createProcessInstanceModification(instanceId)
                    .startBeforeActivity(PLAN)
                    .cancelAllForActivity(WAITED)
                    .execute();
        }
        if (places.stream().anyMatch(BEFORE::contains)) {
            beginning.beginAll(Act.outsideTask(Actor.SYSTEM), assignment, coordinators);
        }
    }
}
