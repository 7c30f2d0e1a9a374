package vn.dondoc.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open tasks by the thousand, with their assignments and directives, as our services and the stock engine write them, by PostgreSQL's own
 * means. Each stock task is offered to one group, which has the rights on it that the engine would have granted.
 */
final class BulkTasks {

    /** Of open task n: which agency, which of its thirty people. */
    private static final String AGENCY = "(array(select code from agency order by code))[1 + n % 31]";

    private static final String STEP =
            """
            (array['registerArrival','nameHandler','enterPlan','carryOut','carryOut','carryOut','signReport','issueDocument','confirmResult',
                   'contribute'])[1 + (n / 31) % 10]""";

    private final JdbcClient jdbc;
    private final String definition;
    private final int finished;
    private int made;

    BulkTasks(JdbcClient jdbc, String definition, int finished) {
        this.jdbc = jdbc;
        this.definition = definition;
        this.finished = finished;
    }

    void growTo(int tasks) {
        long begin = System.nanoTime();
        int from = made;
        made = tasks;
        // Eight assignments in each directive; the first thousand ids are for those of real paths, finished ones lie
        // above ten million.
        directives(from / 8, tasks / 8, 0);
        directives(from * finished / 8, tasks * finished / 8, 10_000_000);
        assignments(from, tasks, 0, "'IN_PROGRESS'");
        assignments(from * finished, tasks * finished, 10_000_000, "'COMPLETED'");
        files(from, tasks, 0);
        files(from * finished, tasks * finished, 10_000_000);
        tasks(from, tasks);
        stock(from, tasks);
        for (String table : List.of(
                "directive",
                "assignment",
                "file",
                "open_task",
                "act_ru_task",
                "act_ru_execution",
                "act_ru_identitylink",
                "act_ru_authorization")) {
            vacuum(table);
        }
        System.out.printf(
                "%d open, %d finished, made in %.0f s%n", tasks, tasks * finished, (System.nanoTime() - begin) / 1e9);
    }

    private void directives(int from, int to, int base) {
        range(
                from,
                to,
                """
                insert into directive (id, number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at,
                    given_out_on, search_text)
                select :base + n + 1000, 'N' || (:base + n) || '/UBND', current_date - 30, 2026, 'UBND', 'Rà soát chính sách an sinh đợt ' || n,
                       (array['KGVX','KTTH','KTN','NNTN'])[1 + n % 4], 'NONE', 'GIVEN_OUT', 'vpubClerk', now(), current_date - 30,
                       'n' || (:base + n) || ' ubnd ra soat chinh sach an sinh dot ' || n
                  from generate_series(:from, :to) n""",
                base);
    }

    private void assignments(int from, int to, int base, String progress) {
        range(
                from,
                to,
                """
                insert into assignment (id, directive_id, ordinal, title, content, lead_code, kind, proposal_required, beneficiary_list_required,
                    due_on, original_due_on, progress, given_on, search_text, search_words)
                select :base + n + 1000, :base + n / 8 + 1000, 1 + n % 8, 'Rà soát danh sách trẻ em mồ côi đợt ' || n, 'Giao rà soát.', agency,
                       'REVIEW', false, false, current_date - 20 + n % 80, current_date - 20 + n % 80, PROGRESS, current_date - 30,
                       'ra soat danh sach tre em mo coi dot ' || n,
                       ' n' || (:base + n / 8) || ' ubnd ra soat chinh sach an sinh dot ' || (n / 8)
                         || ' ra soat danh sach tre em mo coi dot ' || n || ' ' || words
                  from (select n, g.code as agency, g.search_text as words
                          from generate_series(:from, :to) n
                          join (select code, search_text, row_number() over (order by code) - 1 as place from agency) g
                            on g.place = n % 31) x"""
                        .replace("PROGRESS", progress),
                base);
    }

    /** One of each assignment. */
    private void files(int from, int to, int base) {
        range(
                from,
                to,
                """
                insert into file (subject_kind, subject_id, name, name_key, media_type, size_bytes, sha256, version, storage_key, uploaded_by,
                    uploaded_at, search_words)
                select 'assignment', :base + n + 1000, 'Báo cáo kết quả đợt ' || n || '.pdf', 'báo cáo kết quả đợt ' || n || '.pdf',
                       'application/pdf', 1000, repeat('0', 64), 1, 'bulk' || (:base + n), 'vpubOfficer', now(),
                       ' bao cao ket qua dot ' || n || ' pdf'
                  from generate_series(:from, :to) n""",
                base);
    }

    private void tasks(int from, int to) {
        range(
                from,
                to,
                """
                insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role,
                    agency_code, agency_role, assignee_id, excluded, submitted_by, subject_id, directive_id, assignment_id,
                    directive_number, title, lead_code, due_on, urgency, field, created_at, search_text)
                select 'bench' || n, 'bench' || n, 'bench' || n, 'DEFINITION',
                       case when step = 'contribute' then 'contribution' when step = 'issueDocument' then 'documentIssuing' else 'assignmentExecution' end,
                       step, step, case step when 'confirmResult' then 'OFFICE_OFFICER' else 'LEAD_LEADER' end,
                       case step when 'confirmResult' then 'VPUB' else agency end,
                       case step when 'registerArrival' then 'CLERK' when 'issueDocument' then 'CLERK' when 'nameHandler' then 'LEADER' when 'signReport' then 'LEADER' else 'OFFICER' end,
                       case when step in ('enterPlan', 'carryOut', 'contribute') then
                         case when (n / 31) % 30 = 4 then lower(agency) || 'Officer' else lower(agency) || 'Officer' || (n / 31) % 30 end end,
                       '', case when step = 'signReport' then lower(agency) || 'Officer' || (n / 31) % 30 end,
                       n + 1000, n / 8 + 1000, n + 1000, 'N' || (n / 8) || '/UBND', 'Rà soát danh sách trẻ em mồ côi đợt ' || n, agency,
                       current_date - 20 + n % 80, 'NONE', (array['KGVX','KTTH','KTN','NNTN'])[1 + (n / 8) % 4],
                       now() - n * interval '1 second', 'n' || (n / 8) || ' ubnd ra soat danh sach tre em mo coi dot ' || n || ' ' || step
                  from (select n, AGENCY as agency, STEP as step from generate_series(:from, :to) n) x"""
                        .replace("AGENCY", AGENCY)
                        .replace("STEP", STEP)
                        .replace("DEFINITION", definition),
                0);
    }

    private void stock(int from, int to) {
        for (String statement : List.of(
                """
                insert into act_ru_execution (id_, rev_, proc_inst_id_, proc_def_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
                    suspension_state_, cached_ent_state_, sequence_counter_)
                select 'bench' || n, 1, 'bench' || n, 'DEFINITION', true, false, true, false, 1, 2, 1 from generate_series(:from, :to) n""",
                """
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_,
                    create_time_, suspension_state_)
                select t.task_id, 1, t.task_id, t.task_id, 'DEFINITION', t.name, 'userTask_' || t.step, t.assignee_id, 50, t.created_at, 1
                  from generate_series(:from, :to) n join open_task t on t.task_id = 'bench' || n""",
                """
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'bench' || n, 1, 'candidate', lower(t.agency_code) || initcap(lower(t.agency_role)), t.task_id
                  from generate_series(:from, :to) n join open_task t on t.task_id = 'bench' || n""",
                """
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'bench' || n, 1, 1, lower(t.agency_code) || initcap(lower(t.agency_role)), 7, t.task_id, 6
                  from generate_series(:from, :to) n join open_task t on t.task_id = 'bench' || n""")) {
            range(from, to, statement.replace("DEFINITION", definition), 0);
        }
    }

    /** From the first to before the last. */
    private void range(int from, int to, String statement, int base) {
        jdbc.sql(statement)
                .param("base", base)
                .param("from", from)
                .param("to", to - 1)
                .update();
    }

    /**
     * As the database does by itself in a quiet hour: until it need not look up each row whether it is there. While anything older is
     * still being read it cannot know that.
     */
    private void vacuum(String table) {
        for (int times = 0; times < 30; times++) {
            jdbc.sql("vacuum analyze " + table).update();
            if (jdbc.sql("select relallvisible >= 0.9 * relpages from pg_class where relname = :table")
                    .param("table", table)
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        throw new IllegalStateException(table + " is being read all the time");
    }
}
