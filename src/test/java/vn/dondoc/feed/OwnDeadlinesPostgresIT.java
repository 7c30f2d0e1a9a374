package vn.dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.dondoc.EmbeddedDatabase;

/** The one select over everything that somebody may have to do, on PostgreSQL. */
class OwnDeadlinesPostgresIT {

    @Test
    void postgresAnswersItToo() {
        DataSource database = new DriverManagerDataSource(EmbeddedDatabase.fresh(), "postgres", "postgres");
        new ResourceDatabasePopulator(
                        Stream.of("V2__directives", "V4__process_subjects", "V6__contributions", "V7__proposals")
                                .map(name -> new ClassPathResource("db/migration/" + name + ".sql"))
                                .toArray(Resource[]::new))
                .execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "insert into agency (code, name, short_name, kind, search_text) values ('SYT', 'Sở Y tế', 'SYT', 'department', '')")
                .update();
        jdbc.sql("insert into person (id, full_name, search_text) values ('lanhDao', 'Ông A', '')")
                .update();
        jdbc.sql("insert into role_grant (person_id, agency_code, role) values ('lanhDao', 'SYT', 'LEADER')")
                .update();
        jdbc.sql(
                        "insert into responsibility (field, name, office_officer, office_leader, vice_chair) values ('YT', 'Y tế', 'lanhDao', 'lanhDao', 'lanhDao')")
                .update();
        jdbc.sql(
                        """
                insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at, search_text)
                values ('1/UBND', date '2024-03-15', 2024, 'SYT', 'Về việc', 'YT', 'NONE', 'GIVEN_OUT', 'x', current_timestamp, '')""")
                .update();
        jdbc.sql(
                        """
                insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required, beneficiary_list_required,
                                        due_on, progress, search_text)
                select id, 6, 'Rà soát', 'x', 'SYT', 'REVIEW', false, false, date '2024-03-29', 'IN_PROGRESS', '' from directive""")
                .update();
        assertThat(new OwnDeadlines(jdbc, Clock.systemUTC()).of("lanhDao"))
                .extracting(OwnDeadline::summary)
                .containsExactly("Thời hạn: 1/UBND - Nhiệm vụ 6: Rà soát");
    }
}
