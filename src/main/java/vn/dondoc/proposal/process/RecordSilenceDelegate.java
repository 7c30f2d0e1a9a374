package vn.dondoc.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.proposal.OpinionAnswers;
import vn.dondoc.workflow.ProcessVariable;

/** The time for an opinion is over. */
@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final OpinionAnswers answers;

    RecordSilenceDelegate(OpinionAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.recordSilence((Long) execution.getVariable(ProcessVariable.OPINION_ID));
    }
}
