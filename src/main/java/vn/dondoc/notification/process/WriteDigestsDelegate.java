package vn.dondoc.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Digests;

/** One mail for each person who was told something that no mail has told yet. */
@Component
class WriteDigestsDelegate implements JavaDelegate {

    private final Digests digests;

    WriteDigestsDelegate(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        digests.write();
    }
}
