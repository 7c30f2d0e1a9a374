package vn.dondoc.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.proposal.Ending;
import vn.dondoc.workflow.ProcessVariable;

/** The decision is issued: the assignment goes on. */
@Component
class EndProposalDelegate implements JavaDelegate {

    private final Ending ending;

    EndProposalDelegate(Ending ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.letAssignmentGoOn((Long) execution.getVariable(ProcessVariable.PROPOSAL_ID));
    }
}
