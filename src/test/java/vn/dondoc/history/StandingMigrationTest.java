package vn.dondoc.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What was written before events said who leads and when it ended is filled with what can be known. */
class StandingMigrationTest {

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();

    @AfterEach
    void close() {
        database.shutdown();
    }

    record Filled(String action, String leadCode, LocalDate endedOn) {}

    @Test
    void eachEventGetsTheLeadOfItsTime() {
        run("V2__directives", "V4__process_subjects");
        JdbcClient jdbc = JdbcClient.create(database);
        for (String statement : List.of(
                "insert into agency (code, name, short_name, kind, search_text) values ('A', 'A', 'A', 'department', ''), ('B', 'B', 'B', 'department', ''), ('C', 'C', 'C', 'department', '')",
                "insert into person (id, full_name, search_text) values ('p', 'P', 'p')",
                "insert into responsibility (field, name, office_officer, office_leader, vice_chair) values ('F', 'F', 'p', 'p', 'p')",
                "insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at, search_text)"
                        + " values ('1', date '2024-03-15', 2024, 'A', 'x', 'F', 'NONE', 'GIVEN_OUT', 'p', current_timestamp, '')",
                "insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required, beneficiary_list_required, progress, ended_on, search_text)"
                        + " values (1, 1, 'x', 'x', 'C', 'CASE', false, false, 'COMPLETED', date '2024-05-06', '')")) {
            jdbc.sql(statement).update();
        }
        event(jdbc, "GIVEN_OUT", "A", "NOT_RECEIVED");
        event(jdbc, "LEAD_CHANGED", "A", "NOT_RECEIVED");
        // A coordinating agency's own line says nothing of where the assignment stands.
        event(jdbc, "CONTRIBUTION_SIGNED", "C", null);
        // Read before the assignment moved and written after it: no standing of its own.
        event(jdbc, "REQUEST_GRANTED", "B", "IN_PROGRESS");
        event(jdbc, "LEAD_CHANGED", "B", "NOT_RECEIVED");
        event(jdbc, "CONFIRMED", "C", "COMPLETED");

        run("V10__stand_ins", "V27__standing_in_events");

        assertThat(jdbc.sql("select action, lead_code, ended_on from event order by id")
                        .query((row, number) ->
                                new Filled(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                        .list())
                .containsExactly(
                        new Filled("GIVEN_OUT", "A", null),
                        new Filled("LEAD_CHANGED", "B", null),
                        new Filled("CONTRIBUTION_SIGNED", null, null),
                        new Filled("REQUEST_GRANTED", null, null),
                        new Filled("LEAD_CHANGED", "C", null),
                        new Filled("CONFIRMED", "C", LocalDate.of(2024, 5, 6)));
    }

    private static void event(JdbcClient jdbc, String action, String agency, String progress) {
        jdbc.sql(
                        """
                insert into event (happened_at, action, directive_id, assignment_id, actor_id, principal_id, agency_code, summary, progress)
                values (current_timestamp, :action, 1, 1, 'p', 'p', :agency, 'x', :progress)""")
                .param("action", action)
                .param("agency", agency)
                .param("progress", progress)
                .update();
    }

    private void run(String... names) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator();
        for (String name : names) {
            populator.addScript(new ClassPathResource("db/migration/" + name + ".sql"));
        }
        populator.execute(database);
    }
}
