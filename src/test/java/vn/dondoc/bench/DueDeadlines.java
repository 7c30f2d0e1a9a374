package vn.dondoc.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/**
 * Assignments as they stand on a Monday morning after the Friday that was their date: given out eight weeks ago by the office itself,
 * spread over all agencies, in the hands of an officer. What would cost three acts each is written straight into the tables: that they
 * are registered and a handler named, and that the steps before the date were told when they were due. So each has one step to be told
 * on Monday, the first day late: to its handler, to his leader and to the Office's officer, at once.
 */
final class DueDeadlines {

    /** Who is told of the first day late. */
    static final int RECIPIENTS = 3;

    private static final int PARTS = 100;
    private static final int WEEKS_GIVEN = 8;
    private static final int[] STEPS_TOLD = {-5, -3, -1, 0};

    private final Office office;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DueDeadlines(Office office, JdbcClient jdbc, TransactionTemplate transaction) {
        this.office = office;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The next Monday on which the office works, at eight. */
    static OffsetDateTime monday(WorkingCalendar calendar, Instant now) {
        LocalDate day = now.atZone(OfficeZone.ID).toLocalDate();
        do {
            day = day.with(TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        } while (!calendar.isWorkingDay(day));
        return day.atTime(LocalTime.of(8, 0)).atZone(OfficeZone.ID).toOffsetDateTime();
    }

    /** @param count in hundreds */
    void giveOut(int count) {
        String[] agencies = jdbc.sql("select code from agency where kind in ('department', 'district') order by code")
                .query(String.class)
                .list()
                .toArray(String[]::new);
        for (int i = 0; i < count / PARTS; i++) {
            ObjectNode directive =
                    DirectiveFixture.simple(Office.freshNumber(), agencies[i % agencies.length], "GUIDANCE");
            for (int part = 1; part < PARTS; part++) {
                DirectiveFixture.addParts(directive, 1, agencies[(i + part) % agencies.length]);
            }
            office.giveOut(directive);
        }
    }

    /** @return how many are due at that moment, each timer of an assignment's ladder then; no other timer is due for a long time */
    int makeDue(OffsetDateTime moment, WorkingCalendar calendar) {
        LocalDate today = moment.toLocalDate();
        LocalDate dueOn = calendar.addWorkingDays(today, -1);
        return transaction.execute(status -> {
            inHand(dueOn, dueOn.minusWeeks(WEEKS_GIVEN));
            for (int step : STEPS_TOLD) {
                told(step, dueOn);
            }
            // What the giving out told the agencies is none of it.
            jdbc.sql("update delivery set state = 'STALE' where state = 'PENDING'")
                    .update();
            jdbc.sql("update act_ru_job set duedate_ = :at, rev_ = rev_ + 1")
                    .param("at", moment.plusYears(1))
                    .update();
            return jdbc.sql(
                            """
                    update act_ru_job set duedate_ = :at, rev_ = rev_ + 1
                     where process_def_key_ = 'assignmentExecution' and process_instance_id_ in
                           (select process_instance_id from assignment where due_on = :due)""")
                    .param("at", moment)
                    .param("due", dueOn)
                    .update();
        });
    }

    private void inHand(LocalDate dueOn, LocalDate givenOn) {
        jdbc.sql(
                        """
                update assignment a set given_on = :given, received_on = :given, due_on = :due, original_due_on = :due,
                       progress = 'IN_PROGRESS', handler_id =
                         (select min(g.person_id) from role_grant g where g.agency_code = a.lead_code and g.role = 'OFFICER')
                 where a.progress = 'NOT_RECEIVED' and a.title = 'Rà soát, báo cáo kết quả'""")
                .param("given", givenOn)
                .param("due", dueOn)
                .update();
        jdbc.sql(
                        """
                update open_task t set step = 'carryOut', role = 'handler', agency_role = 'OFFICER', due_on = :due, created_at = :since,
                       assignee_id = (select a.handler_id from assignment a where a.id = t.assignment_id)
                 where t.step = 'registerArrival' and t.assignment_id in (select a.id from assignment a where a.due_on = :due)""")
                .param("due", dueOn)
                .param("since", givenOn.atStartOfDay(OfficeZone.ID).toOffsetDateTime())
                .update();
    }

    private void told(int step, LocalDate dueOn) {
        jdbc.sql(
                        """
                insert into ladder_step (obligation_key, kind, directive_id, assignment_id, agency_code, due_on, step, state, at)
                select 'result:' || a.id, 'RESULT', a.directive_id, a.id, a.lead_code, a.due_on, cast(:step as integer), 'SENT',
                       cast(:at as timestamp(3) with time zone)
                  from assignment a where a.due_on = :due""")
                .param("step", step)
                .param("at", dueOn.atStartOfDay(OfficeZone.ID).toOffsetDateTime())
                .param("due", dueOn)
                .update();
    }
}
