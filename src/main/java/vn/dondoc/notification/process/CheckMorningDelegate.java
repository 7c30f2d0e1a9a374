package vn.dondoc.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Digests;

/** Whether the office works today. */
@Component
class CheckMorningDelegate implements JavaDelegate {

    private final Digests digests;

    CheckMorningDelegate(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(MorningDigestModel.WORKING_DAY, digests.isWorkingDay());
    }
}
