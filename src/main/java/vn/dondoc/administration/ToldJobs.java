package vn.dondoc.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.workflow.FailedJobs;

/** Of which stopped jobs the administrators were told, by their causes. */
@Repository
class ToldJobs {

    private static final int LONGEST_FAULT = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    ToldJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param key of a step, a fault and a day
     * @param jobs that stopped for it
     */
    record Cause(String key, long jobs) {}

    /**
     * Writes down that it is told of. Others that stop at the same moment, on whatever node, wait: each sees those before it.
     *
     * @return null if it was told of before
     */
    Cause add(FailedJobs.Line job) {
        jdbc.sql("select name from system_mark where name = 'failed-jobs' for update")
                .query(String.class)
                .single();
        LocalDate today = OfficeZone.today(clock);
        String key = "failed-job:" + today + ":" + job.activity() + ":" + fault(job) + ":";
        int added = jdbc.sql(
                        """
                insert into told_job (job_id, cause, told_at)
                select cast(:job as varchar(80)), cast(:cause as varchar(200)), cast(:now as timestamp(3) with time zone)
                 where not exists (select 1 from told_job t where t.job_id = :job)""")
                .param("job", everlasting(job) ? job.id() + "@" + today : job.id())
                .param("cause", key)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return added == 0 ? null : new Cause(key, count(key));
    }

    private long count(String key) {
        return jdbc.sql("select count(*) from told_job where cause = :cause")
                .param("cause", key)
                .query(Long.class)
                .single();
    }

    /** The engine's own clearing away is one and the same job for ever: told of once a day. */
    private static boolean everlasting(FailedJobs.Line job) {
        return job.processId() == null;
    }

    private static String fault(FailedJobs.Line job) {
        String fault = String.valueOf(job.fault());
        return fault.substring(0, Math.min(LONGEST_FAULT, fault.length()));
    }
}
