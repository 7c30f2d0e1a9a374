package vn.dondoc.notification.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.MorningReadiness;

/** Whether this morning's reminders are told, so that its mail holds them. */
@Component
class CheckRemindersDelegate implements JavaDelegate {

    private final MorningReadiness readiness;

    CheckRemindersDelegate(MorningReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date waitsUntil = (Date) execution.getVariable(MorningDigestModel.WAITS_UNTIL);
        if (waitsUntil == null) {
            waitsUntil = Date.from(readiness.waitsUntil());
            execution.setVariable(MorningDigestModel.WAITS_UNTIL, waitsUntil);
        }
        execution.setVariable(MorningDigestModel.REMINDERS_TOLD, readiness.isReady(waitsUntil.toInstant()));
    }
}
