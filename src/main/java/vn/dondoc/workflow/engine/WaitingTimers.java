package vn.dondoc.workflow.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings many of the engine's timers forward at once. The engine moves a date job by job, two statements each: ten thousand in one
 * transaction keep their rows locked for minutes, and one of them that fires meanwhile undoes them all. The columns are the same in all
 * releases and forks that we may go to; the revision goes up as with any change of the engine's own, so that whoever has read a job
 * before tries again.
 */
@Component
public class WaitingTimers {

    // Ids begin with the low digits of a clock: two of them spread well, whatever stands there.
    private static final String FORWARD =
            """
            update act_ru_job
               set duedate_ = cast(:at as timestamp) + interval '1' second
                              * mod(coalesce(ascii(substring(id_ from 7 for 1)), 0) * 16 + coalesce(ascii(substring(id_ from 8 for 1)), 0), :spread),
                   rev_ = rev_ + 1
             where type_ = 'timer' and duedate_ > :latest
               and job_def_id_ in (select d.id_ from act_ru_jobdef d where d.act_id_ = :activity)""";

    private final JdbcClient jdbc;

    WaitingTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By one statement, in the caller's transaction. What fires within the spread anyway is left alone.
     *
     * @param activity the model's element, in whichever version of whichever model
     * @param spread over how long they fire from that moment on, at least a second
     * @return how many were moved
     */
    public int bringForward(String activity, Instant at, Duration spread) {
        return jdbc.sql(FORWARD)
                .param("activity", activity)
                // As the engine writes it: a wall clock in the zone of the machine.
                .param("at", Timestamp.from(at))
                .param("latest", Timestamp.from(at.plus(spread)))
                .param("spread", spread.toSeconds())
                .update();
    }
}
