package vn.dondoc.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.deadline.OfficeZone;

/** A new table or calendar lets five hundred tokens look: by one statement, one after the other. */
abstract class WaitingTimersContract {

    private static final int MANY = 500;
    private static final String TOKEN = "intermediateEvent_manyTimers";
    private static final Duration SPREAD = Duration.ofMinutes(5);
    private static final Instant OPENING =
            LocalDate.of(2040, 3, 15).atTime(7, 30).atZone(OfficeZone.ID).toInstant();

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource dataSource;

    private String deployment;

    @BeforeEach
    void deploy() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("manyTimers")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent(TOKEN)
                .timerWithDate("${at}")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("many-timers.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void leaveNothing() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void allAreMovedByOneStatementAndNoneOfThemFiresWithAllOthers() {
        Instant soon = OPENING.plusSeconds(60);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < MANY; i++) {
                start(OPENING.plus(Duration.ofDays(1 + i % 90)));
            }
            start(soon);
        });
        WaitingTimers timers = new WaitingTimers(JdbcClient.create(
                ProxyDataSourceBuilder.create(dataSource).countQuery().build()));
        QueryCountHolder.clear();

        assertThat(timers.bringForward(TOKEN, OPENING, SPREAD)).isEqualTo(MANY);

        assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
        List<Instant> due = due();
        assertThat(due)
                .hasSize(MANY + 1)
                .contains(soon)
                .allMatch(at -> !at.isBefore(OPENING) && at.isBefore(OPENING.plus(SPREAD)));
        assertThat(due.stream().distinct().count()).isGreaterThan(50);
        assertThat(timers.bringForward(TOKEN, OPENING, SPREAD)).isZero();
        // The engine goes on with them as with its own.
        Job one = jobs().get(0);
        management.setJobDuedate(one.getId(), Date.from(OPENING));
        management.executeJob(one.getId());
        assertThat(jobs()).hasSize(MANY);
    }

    private void start(Instant at) {
        runtime.startProcessInstanceByKey("manyTimers", Map.of("at", Date.from(at)));
    }

    private List<Job> jobs() {
        return management.createJobQuery().activityId(TOKEN).list();
    }

    private List<Instant> due() {
        List<Instant> due = new ArrayList<>();
        jobs().forEach(job -> due.add(job.getDuedate().toInstant()));
        return due;
    }
}
