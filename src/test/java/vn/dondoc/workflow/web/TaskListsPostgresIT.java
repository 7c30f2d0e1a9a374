package vn.dondoc.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.SettableClock;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.identity.StandIn;

/** The ready filters on PostgreSQL, with rights to act for others: each can be counted, and what is one's own is found without a scan. */
@SpringBootTest
@Import(SettableClock.Config.class)
class TaskListsPostgresIT {

    private static final int OTHERS_TASKS = 20_000;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String url = EmbeddedDatabase.fresh();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("camunda.bpm.job-execution.enabled", () -> "false");
        properties.add("camunda.bpm.process-engine-name", () -> "lists");
    }

    @Autowired
    TaskLists lists;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyFilterCountsAndMineIsFoundByIndex() {
        jdbc.sql(
                        """
                insert into stand_in (person_id, principal_id, agency_code, kind, signature_form, document_number, document_on,
                    valid_from, valid_to, granted_by, granted_at)
                values ('sytOfficer', 'sytClerk', 'SYT', 'HANDLE', null, null, null, '2000-01-01', '2999-12-31', 'sytLeader', now()),
                       ('sytOfficer', 'sytLeader', 'SYT', 'SIGN', 'TUQ', '1/UQ', '2024-01-02', '2000-01-01', '2999-12-31', 'sytLeader', now())""")
                .update();
        addTask("own", "signReport", "LEADER", "sytLeader", "");
        addTask("excluded", "signReport", "LEADER", "sytLeader", "x sytLeader");
        addTask("pile", "signReport", "LEADER", null, "");
        addTask("handled", "registerArrival", "CLERK", "sytClerk", "");
        addTask("notHandled", "nameHandler", "LEADER", "sytLeader", "");
        jdbc.sql(
                        """
                insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role,
                    agency_code, agency_role, assignee_id, excluded, directive_id, directive_number, title, urgency, created_at,
                    search_text)
                select 'other' || n, 'i', 'e', 'd', 'k', 'registerArrival', 'n', 'LEAD_CLERK', 'SNV', 'CLERK', 'p' || n % 500, '', 1,
                       '1', 't', 'NONE', now(), '' from generate_series(1, :count) n""")
                .param("count", OTHERS_TASKS)
                .update();
        jdbc.sql("analyze open_task").update();

        Actor actor = actors.find("sytOfficer").orElseThrow();
        assertThat(actor.standIns())
                .extracting(StandIn::kind)
                .containsExactlyInAnyOrder(StandIn.Kind.HANDLE, StandIn.Kind.SIGN);
        for (ReadyFilter filter : ReadyFilter.values()) {
            assertThat(lists.count(actor, filter.condition(), new TaskQuery())).isNotNegative();
        }
        assertThat(found(actor, ReadyFilter.MINE)).containsExactlyInAnyOrder("own", "handled");
        assertThat(found(actor, ReadyFilter.TO_SIGN)).containsExactlyInAnyOrder("own", "pile");
        assertThat(jdbc.sql("explain select count(*) from open_task t where " + ReadyFilter.MINE.condition())
                        .params(lists.params(actor, new TaskQuery()))
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.contains("Seq Scan on open_task"));
    }

    private List<String> found(Actor actor, ReadyFilter filter) {
        return lists.page(actor, filter.condition(), new TaskQuery(), 0, 50).stream()
                .map(task -> task.taskId())
                .toList();
    }

    private void addTask(String id, String step, String role, String assignee, String excluded) {
        jdbc.sql(
                        """
                insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role,
                    agency_code, agency_role, assignee_id, excluded, directive_id, directive_number, title, urgency, created_at,
                    search_text)
                values (:id, 'i', 'e', 'd', 'k', :step, 'n', 'LEAD_LEADER', 'SYT', :role, :assignee, :excluded, 1, '1', 't', 'NONE',
                        now(), '')""")
                .param("id", id)
                .param("step", step)
                .param("role", role)
                .param("assignee", assignee)
                .param("excluded", excluded)
                .update();
    }
}
