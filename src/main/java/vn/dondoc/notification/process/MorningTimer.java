package vn.dondoc.notification.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.MorningProcess;

/** The timer that begins {@code morningDigest}. */
@Component
class MorningTimer implements MorningProcess {

    private final ManagementService management;
    private final RuntimeService runtime;

    MorningTimer(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    @Override
    public boolean isToCome(LocalDate day) {
        Date end = Date.from(day.plusDays(1).atStartOfDay(OfficeZone.ID).toInstant());
        return timer().duedateLowerThan(end).count() > 0
                || runtime.createProcessInstanceQuery()
                                .processDefinitionKey(MorningDigestModel.KEY)
                                .count()
                        > 0;
    }

    @Override
    public void beginAt(Instant moment) {
        timer().list().forEach(job -> management.setJobDuedate(job.getId(), Date.from(moment)));
    }

    private JobQuery timer() {
        return management
                .createJobQuery()
                .processDefinitionKey(MorningDigestModel.KEY)
                .activityId(MorningDigestModel.BEGUN)
                .timers();
    }
}
