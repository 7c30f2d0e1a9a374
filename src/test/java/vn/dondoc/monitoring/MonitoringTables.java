package vn.dondoc.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables from which managers' figures are counted, without the engine's, with agencies, fields and directives to count by. */
final class MonitoringTables {

    static final List<String> FIELDS = List.of("GD", "YT");

    private static final String PROVINCE = "UBND";
    private static final List<String> MIGRATIONS = List.of(
            "V2__directives",
            "V4__process_subjects",
            "V9__requests",
            "V10__stand_ins",
            "V16__urging",
            "V27__standing_in_events");

    private final JdbcClient jdbc;

    /**
     * @param database without tables of ours
     * @param agencies beside the province, which issues the directives
     * @param later migrations that a test needs besides
     */
    MonitoringTables(DataSource database, Collection<String> agencies, String... later) {
        new ResourceDatabasePopulator(Stream.concat(MIGRATIONS.stream(), Stream.of(later))
                        .map(name -> new ClassPathResource("db/migration/" + name + ".sql"))
                        .toArray(Resource[]::new))
                .execute(database);
        jdbc = JdbcClient.create(database);
        Stream.concat(Stream.of(PROVINCE), agencies.stream()).forEach(this::agency);
        jdbc.sql("insert into person (id, full_name, search_text) values ('p', 'P', 'p')")
                .update();
        FIELDS.forEach(this::field);
    }

    void directive(String number, String field) {
        jdbc.sql(
                        """
                insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by,
                                       entered_at, search_text)
                values (:number, date '2024-03-15', 2024, :issuer, 'x', :field, 'NONE', 'GIVEN_OUT', 'p', current_timestamp, '')""")
                .param("number", number)
                .param("issuer", PROVINCE)
                .param("field", field)
                .update();
    }

    private void agency(String code) {
        jdbc.sql(
                        "insert into agency (code, name, short_name, kind, search_text) values (:code, :code, :code, 'department', '')")
                .param("code", code)
                .update();
    }

    private void field(String code) {
        jdbc.sql(
                        "insert into responsibility (field, name, office_officer, office_leader, vice_chair) values (:f, :f, 'p', 'p', 'p')")
                .param("f", code)
                .update();
    }
}
