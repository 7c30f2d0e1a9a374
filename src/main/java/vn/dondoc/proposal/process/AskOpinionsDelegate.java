package vn.dondoc.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.proposal.OpinionRounds;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.ProcessVariable;

/** Sends the draft to those who are asked, in the name of the handler who has just submitted it. */
@Component
class AskOpinionsDelegate implements JavaDelegate {

    private final OpinionRounds rounds;
    private final ActorContext actors;

    AskOpinionsDelegate(OpinionRounds rounds, ActorContext actors) {
        this.rounds = rounds;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long proposalId = (Long) execution.getVariable(ProcessVariable.PROPOSAL_ID);
        execution.setVariable(
                ProcessVariable.OPINION_STATE,
                rounds.ask(Act.outsideTask(actors.require()), proposalId).name());
    }
}
