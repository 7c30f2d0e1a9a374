package vn.dondoc.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.PostgresSystemTest;
import vn.dondoc.rows.FixedPlan;

/** What many due jobs cost PostgreSQL: fetching the next ones reads those and not all, and a look keeps its plan. */
@PostgresSystemTest
class DueJobsPostgresIT {

    private static final int DUE = 20_000;

    /** The conditions by which the engine fetches, in its order by due date. */
    private static final String FETCHING =
            """
            explain select r.id_ from act_ru_job r
             where r.retries_ > 0 and (r.duedate_ is null or r.duedate_ <= now()) and (r.lock_owner_ is null or r.lock_exp_time_ < now())
               and r.suspension_state_ = 1
               and (r.exclusive_ = true and not exists
                     (select j.id_ from act_ru_job j where j.process_instance_id_ = r.process_instance_id_ and j.exclusive_ = true
                         and j.lock_owner_ is not null and j.lock_exp_time_ >= now())
                 or r.exclusive_ = false)
             order by r.duedate_ limit 40""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FixedPlan plan;

    @Test
    void theNextOnesAreFetchedWithoutReadingAll() {
        List<String> lines = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            """
                    insert into act_ru_job (id_, rev_, type_, exclusive_, process_instance_id_, retries_, duedate_, suspension_state_)
                    select 'due' || n, 1, 'timer', true, 'instance' || n, 3, timestamp '2000-01-01', 1
                      from generate_series(1, %d) n"""
                                    .formatted(DUE))
                    .update();
            jdbc.sql("analyze act_ru_job").update();
            return jdbc.sql(FETCHING).query(String.class).list();
        });

        assertThat(lines).noneMatch(line -> line.contains("Seq Scan on act_ru_job"));
    }

    @Test
    void aPlanIsKeptUntilTheTransactionEnds() {
        String within = transaction.execute(status -> {
            plan.keep();
            return mode();
        });

        assertThat(within).isEqualTo("force_generic_plan");
        assertThat(mode()).isEqualTo("auto");
    }

    private String mode() {
        return jdbc.sql("show plan_cache_mode").query(String.class).single();
    }
}
