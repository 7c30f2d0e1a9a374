package vn.dondoc.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.BreakingDown;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.ProcessVariable;

/** Hands each part of a directive to its agency, in the name of the leader who has just given it out. */
@Component
class StartAssignmentsDelegate implements JavaDelegate {

    private final BreakingDown breakingDown;
    private final ActorContext actors;

    StartAssignmentsDelegate(BreakingDown breakingDown, ActorContext actors) {
        this.breakingDown = breakingDown;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long directiveId = (Long) execution.getVariable(ProcessVariable.DIRECTIVE_ID);
        breakingDown.giveOut(Act.outsideTask(actors.require()), directiveId);
    }
}
