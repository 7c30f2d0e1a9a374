package vn.dondoc.workflow.web;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open tasks of all kinds, by chance but the same each time, and by plain Java which of them a filter shows. */
final class MixedTasks {

    static final Comparator<Task> FIRST_DUE = Comparator.comparing(Task::dueOn).thenComparing(Task::id);
    static final Comparator<Task> NEWEST =
            Comparator.comparing(Task::createdAt).thenComparing(Task::id).reversed();

    private static final List<String> AGENCIES = List.of("SNV", "SYT", "VPUB", "STC", "SGDDT", "UBND");
    private static final List<String> PROCESSES =
            List.of("assignmentExecution", "contribution", "opinion", "documentIssuing");
    private static final List<String> STEPS = List.of("carryOut", "signReport", "confirmResult", "nameHandler");
    private static final List<String> FIELDS = List.of("KGVX", "KTTH", "KTN", "NNTN");

    private final Random random = new Random(857);
    private final JdbcClient jdbc;
    private final LocalDate today;

    MixedTasks(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** @param coordinator that the agency of it has a part in another's assignment */
    record Task(
            String id,
            String process,
            String step,
            String agency,
            String role,
            String lead,
            String assignee,
            String excluded,
            String field,
            boolean locked,
            LocalDate dueOn,
            OffsetDateTime createdAt,
            boolean coordinator) {

        boolean isOverdueFor(ListReader reader) {
            boolean his = reader.fields().isEmpty()
                    ? isSeenBy(reader)
                    : reader.fields().contains(field);
            return his && dueOn != null && dueOn.isBefore(reader.today()) && !locked && !step.equals("confirmResult");
        }

        boolean isAskedOf(ListReader reader) {
            return reader.actor().agencies().contains(agency)
                    && (process.equals("contribution")
                            || process.equals("opinion")
                            || process.equals("documentIssuing") && coordinator);
        }

        boolean isSignedBy(ListReader reader) {
            boolean waits = assignee == null
                    && reader.actor().grants().stream()
                            .anyMatch(grant -> agency.equals(grant.agencyCode())
                                    && role.equals(grant.role().toString()));
            return step.equals("signReport")
                    && (waits || reader.actor().id().equals(assignee))
                    && !List.of(excluded.split(" ")).contains(reader.actor().id());
        }

        private boolean isSeenBy(ListReader reader) {
            return reader.actor().overseesAll()
                    || reader.actor().agencies().contains(agency)
                    || reader.actor().agencies().contains(lead)
                    || reader.actor().id().equals(assignee);
        }
    }

    /** Instead of all that there are. */
    List<Task> make(int count) {
        jdbc.sql("delete from open_task").update();
        long directive = jdbc.sql(
                        """
                insert into directive (number, issued_on, issued_year, issuer_code, subject, field, urgency, state, entered_by, entered_at, search_text)
                values ('M/1', date '2024-03-01', 2024, 'UBND', 'x', 'KGVX', 'NONE', 'GIVEN_OUT', 'vpubClerk', now(), 'x') returning id""")
                .query(Long.class)
                .single();
        long assignment = jdbc.sql(
                        """
                insert into assignment (directive_id, ordinal, title, content, lead_code, kind, proposal_required, beneficiary_list_required,
                    progress, given_on, search_text)
                values (:directive, 1, 'x', 'x', 'STC', 'CASE', false, false, 'IN_PROGRESS', date '2024-03-15', '') returning id""")
                .param("directive", directive)
                .query(Long.class)
                .single();
        AGENCIES.forEach(agency -> jdbc.sql(
                        "insert into assignment_coordinator (assignment_id, agency_code) values (:id, :agency)")
                .param("id", assignment)
                .param("agency", agency)
                .update());
        List<Task> tasks = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Task task = any(n);
            insert(task, directive, task.coordinator() ? assignment : null);
            tasks.add(task);
        }
        // So that what is in the index alone is read from it.
        jdbc.sql("vacuum analyze open_task").update();
        return tasks;
    }

    private Task any(int n) {
        String agency = of(AGENCIES);
        return new Task(
                "mixed" + n,
                of(PROCESSES),
                of(STEPS),
                agency,
                random.nextBoolean() ? "LEADER" : "OFFICER",
                of(AGENCIES),
                random.nextInt(3) == 0 ? agency.toLowerCase() + of(List.of("Leader", "Officer")) : null,
                random.nextInt(4) == 0 ? "x " + agency.toLowerCase() + "Leader" : "",
                of(FIELDS),
                random.nextInt(5) == 0,
                random.nextInt(6) == 0 ? null : today.plusDays(random.nextInt(60) - 30),
                OffsetDateTime.of(2024, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC).plusMinutes(random.nextInt(1_000)),
                random.nextBoolean());
    }

    private String of(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void insert(Task task, long directive, Long assignment) {
        jdbc.sql(
                        """
                insert into open_task (task_id, process_instance_id, execution_id, process_definition_id, process_key, step, name, role,
                    agency_code, agency_role, assignee_id, excluded, directive_id, assignment_id, directive_number, title, lead_code,
                    due_on, urgency, field, locked, created_at, search_text)
                values (:id, 'i', 'e', 'd', :process, :step, 'n', 'LEAD_LEADER', :agency, :role, :assignee, :excluded, :directive,
                        :assignment, '1', 't', :lead, :dueOn, 'NONE', :field, :locked, :createdAt, '')""")
                .param("id", task.id())
                .param("process", task.process())
                .param("step", task.step())
                .param("agency", task.agency())
                .param("role", task.role())
                .param("assignee", task.assignee())
                .param("excluded", task.excluded())
                .param("directive", directive)
                .param("assignment", assignment, Types.BIGINT)
                .param("lead", task.lead())
                .param("dueOn", task.dueOn(), Types.DATE)
                .param("field", task.field())
                .param("locked", task.locked())
                .param("createdAt", task.createdAt())
                .update();
    }
}
