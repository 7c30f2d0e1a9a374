package vn.dondoc.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.identity.StandIn;
import vn.dondoc.workflow.OpenTask;

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
    ListReaders readers;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from open_task").update();
    }

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
        addPile("other", OTHERS_TASKS);

        Actor actor = actors.find("sytOfficer").orElseThrow();
        assertThat(actor.standIns())
                .extracting(StandIn::kind)
                .containsExactlyInAnyOrder(StandIn.Kind.HANDLE, StandIn.Kind.SIGN);
        ListReader reader = readers.of(actor);
        Map<ReadyFilter, Long> counts = lists.counts(reader);
        for (ReadyFilter filter : ReadyFilter.values()) {
            assertThat(counts.get(filter))
                    .as(filter.label())
                    .isEqualTo(lists.count(reader, filter.selection(reader), new TaskQuery()));
        }
        assertThat(found(reader, ReadyFilter.MINE)).containsExactlyInAnyOrder("own", "handled");
        assertThat(found(reader, ReadyFilter.TO_SIGN)).containsExactlyInAnyOrder("own", "pile");
        assertThat(plan(reader, ReadyFilter.MINE)).noneMatch(line -> line.contains("Seq Scan on open_task"));
    }

    /** Of twenty thousand nobody is told more than that there are a thousand. */
    @Test
    void countsEndWhereNobodyReadsOn() {
        addPile("counted", 1_500);
        ListReader reader = readers.of(actors.find("snvLeader").orElseThrow());
        TaskSelection agencys = ReadyFilter.AGENCY.selection(reader);

        assertThat(lists.counts(reader).get(ReadyFilter.AGENCY)).isEqualTo(TaskLists.COUNTED);
        assertThat(lists.count(reader, agencys, new TaskQuery(), 1_015)).isEqualTo(1_015);
        assertThat(lists.count(reader, agencys, new TaskQuery())).isGreaterThanOrEqualTo(1_500);
        assertThat(lists.page(reader, agencys, new TaskQuery(), 1_200, 15)).hasSize(15);
    }

    /** For an agency's leader, the Office's officer of a field, and the chairman; said in Java once more. */
    @Test
    void whatIsCountedIsReadFromTheIndexAlone() {
        List<MixedTasks.Task> tasks = new MixedTasks(jdbc, OfficeZone.today(clock)).make(6_000);
        for (String person : List.of("snvLeader", "vpubOfficer", "ubndChair")) {
            ListReader reader = readers.of(actors.find(person).orElseThrow());
            Map<ReadyFilter, Predicate<MixedTasks.Task>> rules = Map.of(
                    ReadyFilter.OVERDUE, task -> task.isOverdueFor(reader),
                    ReadyFilter.COORDINATION, task -> task.isAskedOf(reader),
                    ReadyFilter.TO_SIGN, task -> task.isSignedBy(reader));
            rules.forEach((filter, rule) -> {
                String what = person + ": " + filter.label();
                List<String> expected = tasks.stream()
                        .filter(rule)
                        .sorted(filter.byDate() ? MixedTasks.FIRST_DUE : MixedTasks.NEWEST)
                        .map(MixedTasks.Task::id)
                        .toList();
                TaskQuery query = filter.byDate() ? new TaskQuery().byDate() : new TaskQuery();
                assertThat(lists.count(reader, filter.selection(reader), query))
                        .as(what)
                        .isEqualTo(expected.size());
                assertThat(lists.page(reader, filter.selection(reader), query, 3, 50))
                        .as(what)
                        .extracting(OpenTask::taskId)
                        .containsExactlyElementsOf(
                                expected.subList(Math.min(3, expected.size()), Math.min(53, expected.size())));
                assertThat(plan(reader, filter))
                        .as(what)
                        .noneMatch(line -> line.contains("Seq Scan on open_task"))
                        .anyMatch(line -> line.contains("Index Only Scan using open_task"));
            });
        }
    }

    private List<String> plan(ListReader reader, ReadyFilter filter) {
        String conditions = filter.selection(reader).conditions().stream()
                .map(condition -> "(select t.task_id from open_task t where " + condition + ")")
                .collect(Collectors.joining(" union "));
        return jdbc.sql("explain " + conditions)
                .params(TaskLists.params(reader, new TaskQuery()))
                .query(String.class)
                .list();
    }

    private void addPile(String prefix, int count) {
        jdbc.sql(
                        """
                insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role,
                    agency_code, agency_role, assignee_id, excluded, directive_id, directive_number, title, urgency, created_at,
                    search_text)
                select :prefix || n, 'i', 'e', 'd', 'k', 'registerArrival', 'n', 'LEAD_CLERK', 'SNV', 'CLERK', 'p' || n % 500, '', 1,
                       '1', 't', 'NONE', now(), '' from generate_series(1, :count) n""")
                .param("prefix", prefix)
                .param("count", count)
                .update();
        jdbc.sql("analyze open_task").update();
    }

    private List<String> found(ListReader reader, ReadyFilter filter) {
        return lists.page(reader, filter.selection(reader), new TaskQuery(), 0, 50).stream()
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
