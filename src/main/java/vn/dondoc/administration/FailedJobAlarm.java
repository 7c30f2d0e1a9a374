package vn.dondoc.administration;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.Recipients;
import vn.dondoc.workflow.FailedJobs;
import vn.dondoc.workflow.JobStoodStill;

/**
 * Tells the administrators that background work stands still, in the transaction in which it stops. A job is told of once, however often
 * it is let go on and stops again. What stops for the same cause on the same day is one message for each administrator until he has
 * read it: the message then says how many they are, so that a thousand failures are no thousand mails.
 */
@Component
class FailedJobAlarm {

    private final FailedJobs jobs;
    private final ToldJobs told;
    private final Recipients recipients;
    private final Notices notices;

    FailedJobAlarm(FailedJobs jobs, ToldJobs told, Recipients recipients, Notices notices) {
        this.jobs = jobs;
        this.told = told;
        this.recipients = recipients;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stoodStill(JobStoodStill event) {
        FailedJobs.Line job = jobs.find(event.jobId());
        ToldJobs.Cause cause = told.add(job);
        if (cause != null) {
            tell(job, cause);
        }
    }

    private void tell(FailedJobs.Line job, ToldJobs.Cause cause) {
        FailedJobWords words = FailedJobWords.of(job, jobs.businessKey(job), cause.jobs());
        Set<String> administrators = recipients.administrators();
        administrators.removeAll(notices.sayAnew(administrators, cause.key(), words.subject(), words.text()));
        notices.tell(new Notice(
                NoticeKind.TECHNICAL,
                administrators,
                null,
                null,
                null,
                null,
                null,
                words.subject(),
                words.text(),
                "vì ông/bà là quản trị hệ thống",
                "Xem việc nền đang dừng",
                "/quan-tri/kenh-gui.html#jobs-title",
                true,
                cause.key() + job.id()));
    }
}
