package vn.dondoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office entered before there was a search is found by it, and its open tasks stand in the lists of their field. */
abstract class SearchMigrationContract {

    abstract DataSource emptyDatabase();

    @Test
    void whatIsThereAlreadyIsFound() {
        DataSource source = emptyDatabase();
        migrate(source, "19");
        JdbcClient jdbc = JdbcClient.create(source);
        for (String statement : List.of(
                "insert into agency (code, name, short_name, kind, search_text) values ('SGDDT', 'Sở Giáo dục và Đào tạo', 'Sở GD&ĐT', 'department', 'cu'),"
                        + " ('HDH', 'UBND huyện Đăk Hà', 'Đăk Hà', 'district', 'cu')",
                "insert into person (id, full_name, search_text) values ('p', 'Trần Thị Đào', 'cu')",
                "insert into responsibility (field, name, office_officer, office_leader, vice_chair) values ('KGVX', 'F', 'p', 'p', 'p')",
                "insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at, search_text)"
                        + " values ('857/UBND-KGVX', date '2024-03-15', 2024, 'SGDDT', 'An sinh', 'KGVX', 'NONE', 'GIVEN_OUT', 'p', current_timestamp, 'cu')",
                "insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required, beneficiary_list_required, progress, search_text)"
                        + " values (1, 1, 'Rà soát: trẻ em', 'x', 'SGDDT', 'CASE', false, false, 'COMPLETED', 'cu')",
                "insert into assignment_coordinator values (1, 'HDH')",
                "insert into file (subject_kind, subject_id, name, name_key, media_type, size_bytes, sha256, version, storage_key, uploaded_by, uploaded_at)"
                        + " values ('assignment', 1, 'Danh sách_xã.xlsx', 'x', 'x', 1, 'x', 1, 'x', 'p', current_timestamp)",
                "insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role, agency_code, agency_role,"
                        + " excluded, directive_id, directive_number, title, urgency, created_at, search_text)"
                        + " values ('t', 'i', 'e', 'd', 'k', 's', 'Ký', 'r', 'SGDDT', 'LEADER', '', 1, '857/UBND-KGVX', 'Rà soát', 'NONE', current_timestamp, 'cu')",
                "insert into act_ru_filter (id_, rev_, resource_type_, name_, query_) values ('f', 1, 'Task', 'Tôi theo dõi', '{}')")) {
            jdbc.sql(statement).update();
        }

        migrate(source, "25");

        assertThat(text(jdbc, "select search_words from assignment"))
                .startsWith(" 857 ubnd kgvx an sinh ra soat tre em ")
                .contains("so giao duc va dao tao")
                .contains("ubnd huyen dak ha");
        assertThat(text(jdbc, "select search_words from file")).isEqualTo(" danh sach xa xlsx");
        assertThat(text(jdbc, "select search_text from person")).isEqualTo("p tran thi dao");
        assertThat(text(jdbc, "select search_text from open_task")).isEqualTo("857 ubnd kgvx ra soat ky");
        assertThat(text(jdbc, "select field from open_task")).isEqualTo("KGVX");
        assertThat(text(jdbc, "select name_ from act_ru_filter")).isEqualTo("Đang theo dõi");
        WordSearch.Found found =
                new WordSearch(source).in("a.search_words", "giáo 857 dak").orElseThrow();
        assertThat(jdbc.sql("select count(*) from assignment a where " + found.condition())
                        .params(found.params())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static String text(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static void migrate(DataSource source, String target) {
        Flyway.configure().dataSource(source).target(target).load().migrate();
    }
}
