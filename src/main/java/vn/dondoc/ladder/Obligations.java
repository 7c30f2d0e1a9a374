package vn.dondoc.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.organisation.Role;
import vn.dondoc.rows.FixedPlan;

/**
 * What is owed now, read from where it stands: the assignment's own result, the rows of {@code obligation}, the open tasks of steps
 * that have days of their own. One statement ({@link OwedSql}) reads all that a look asks about it, and by which tables
 * and calendar it is to be counted.
 */
@Repository
class Obligations {

    private final JdbcClient jdbc;
    private final FixedPlan plan;
    private final Clock clock;
    private final String ofAssignment;
    private final String ofDirective;

    Obligations(JdbcClient jdbc, FixedPlan plan, Clock clock, LadderTable table) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.clock = clock;
        this.ofAssignment = OwedSql.ofAssignment(table.mark());
        this.ofDirective = OwedSql.ofDirective(table.mark());
    }

    /**
     * @param changedAt when its date was set anew or its task came into being
     * @param agencyRole the role with which its task lies
     * @param actedAt when the agency that owes it last acted on the assignment; null if it did not
     * @param steps what became of the ladder's steps, as {@link LadderRecord} reads it
     */
    record Row(
            String obligationKey,
            String kind,
            String step,
            Role agencyRole,
            Urgency urgency,
            LocalDate begunOn,
            OffsetDateTime changedAt,
            LocalDate dueOn,
            String agencyCode,
            String partyCode,
            long directiveId,
            Long assignmentId,
            String taskId,
            String linkTaskId,
            OffsetDateTime actedAt,
            String steps,
            LadderSubject subject) {}

    /** @param calendarMark, tableMark by which calendar and tables it is to be counted */
    record Owed(String calendarMark, String tableMark, List<Row> rows) {}

    Owed ofAssignment(long assignmentId) {
        return read(jdbc.sql(ofAssignment).param("notActing", LastActs.NOT_ACTING), assignmentId);
    }

    /** Of the directive as a whole. */
    Owed ofDirective(long directiveId) {
        return read(jdbc.sql(ofDirective), directiveId);
    }

    private Owed read(JdbcClient.StatementSpec statement, long id) {
        String[] marks = new String[2];
        List<Row> rows = new ArrayList<>();
        plan.keep();
        statement
                .param("id", id)
                .param("steps", TimedStep.steps())
                .param("today", OfficeZone.today(clock))
                .query(row -> {
                    marks[0] = row.getString("calendar_mark");
                    marks[1] = row.getString("table_mark");
                    if (row.getString("obligation_key") != null) {
                        rows.add(row(row));
                    }
                });
        return new Owed(marks[0], marks[1], rows);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("obligation_key"),
                row.getString("kind"),
                row.getString("step"),
                role(row.getString("agency_role")),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("agency_code"),
                row.getString("party_code"),
                row.getLong("directive_id"),
                row.getObject("assignment_id", Long.class),
                row.getString("task_id"),
                row.getString("link_task_id"),
                row.getObject("acted_at", OffsetDateTime.class),
                row.getString("steps"),
                new LadderSubject(
                        row.getString("number"),
                        row.getString("field"),
                        row.getObject("ordinal", Integer.class),
                        row.getString("title"),
                        row.getString("lead_code"),
                        row.getString("handler_id"),
                        row.getString("officer_id"),
                        row.getString("agency_name"),
                        row.getBoolean("agency_above"),
                        row.getString("holder_agency"),
                        role(row.getString("holder_role")),
                        row.getString("holder_id")));
    }

    private static Role role(String name) {
        return name == null ? null : Role.valueOf(name);
    }
}
