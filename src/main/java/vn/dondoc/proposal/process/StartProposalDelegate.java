package vn.dondoc.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.proposal.Drafting;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.ProcessVariable;

/** An assignment has come to where its proposal is drafted. */
@Component
class StartProposalDelegate implements JavaDelegate {

    private final Drafting drafting;
    private final ActorContext actors;

    StartProposalDelegate(Drafting drafting, ActorContext actors) {
        this.drafting = drafting;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long assignmentId = (Long) execution.getVariable(ProcessVariable.ASSIGNMENT_ID);
        drafting.begin(Act.outsideTask(actors.current().orElse(Actor.SYSTEM)), assignmentId);
    }
}
