package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody had half written beside a task before the upgrade is there after it, place by place. */
abstract class UnsentTextsMigrationContract {

    abstract DataSource emptyDatabase();

    @Test
    void whatWasHalfWrittenIsThereAfterTheUpgrade() {
        DataSource source = emptyDatabase();
        migrate(source, "55");
        JdbcClient jdbc = JdbcClient.create(source);
        for (String statement : List.of(
                "insert into agency (code, name, short_name, kind, search_text) values ('SYT', 'Sở Y tế', 'Sở Y tế', 'department', 'x')",
                "insert into person (id, full_name, search_text) values ('p', 'Trần Thị Đào', 'x')",
                "insert into responsibility (field, name, office_officer, office_leader, vice_chair) values ('KGVX', 'F', 'p', 'p', 'p')",
                "insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at, search_text)"
                        + " values ('857/UBND-KGVX', date '2024-03-15', 2024, 'SYT', 'An sinh', 'KGVX', 'NONE', 'GIVEN_OUT', 'p', current_timestamp, 'x')",
                "insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required, beneficiary_list_required, progress, search_text)"
                        + " values (1, 1, 'Rà soát', 'x', 'SYT', 'CASE', false, false, 'NOT_RECEIVED', 'x')")) {
            jdbc.sql(statement).update();
        }
        openTask(jdbc, "t1", "1");
        openTask(jdbc, "t2", "1");
        openTask(jdbc, "t3", "null");
        draft(
                jdbc,
                "t1",
                "beside/t1/p",
                "{\"values\":{\"note\":{\"text\":\"Xin thêm ba ngày\"},\"/api/contributions/12/urge\":{\"note\":\"Gấp\"},"
                        + "\"on-paper\":{\"paper\":{\"paperNumber\":\"45/SYT\"}}}}",
                2);
        draft(jdbc, "t2", "beside/t2/p", "{\"values\":{\"note\":{\"text\":\"Cũ hơn\"}}}", 1);
        draft(jdbc, "t3", "beside/t3/p", "{\"values\":{\"note\":{\"text\":\"Cả văn bản\"}}}", 1);
        draft(jdbc, "t2", "task/t2", "{\"values\":{\"arrivalNumber\":\"17\"}}", 1);

        migrate(source, "58");

        assertThat(jdbc.sql(
                                "select concat(about, ' ', place, ' ', coalesce(task_id, '-'), ' ', content) from unsent_text where person_id = 'p'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "assignment/1 note - {\"values\":{\"text\":\"Xin thêm ba ngày\"}}",
                        "assignment/1 contributions.12.urge - {\"values\":{\"note\":\"Gấp\"}}",
                        "task/t1 on-paper t1 {\"values\":{\"paper\":{\"paperNumber\":\"45/SYT\"}}}",
                        "directive/1 note - {\"values\":{\"text\":\"Cả văn bản\"}}");
        assertThat(jdbc.sql("select subject from draft").query(String.class).list())
                .containsExactly("task/t2");
    }

    private static void openTask(JdbcClient jdbc, String id, String assignmentId) {
        jdbc.sql(
                        "insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role,"
                                + " agency_code, agency_role, excluded, directive_id, assignment_id, directive_number, title, urgency, created_at,"
                                + " search_text, field) values ('" + id
                                + "', 'i', 'e', 'd', 'k', 's', 'Ký', 'r', 'SYT', 'LEADER', '', 1, " + assignmentId
                                + ", '857/UBND-KGVX', 'Rà soát', 'NONE', current_timestamp, 'x', 'KGVX')")
                .update();
    }

    private static void draft(JdbcClient jdbc, String taskId, String subject, String content, int day) {
        jdbc.sql(
                        "insert into draft (subject, task_id, person_id, content, saved_at) values (:subject, :task, 'p', :content,"
                                + " timestamp '2026-11-0" + day + " 08:00:00')")
                .param("subject", subject)
                .param("task", taskId)
                .param("content", content)
                .update();
    }

    private static void migrate(DataSource source, String target) {
        Flyway.configure().dataSource(source).target(target).load().migrate();
    }
}
