package vn.dondoc.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The path waits from here for the decision on the proposal; who drafts it begins it. */
@Component
class StartProposalDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
