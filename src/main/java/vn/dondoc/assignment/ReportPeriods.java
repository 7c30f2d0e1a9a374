package vn.dondoc.assignment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.HandlingTimes;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.ReportCycle;
import vn.dondoc.deadline.ReportPeriod;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendars;

/** The report that a standing assignment owes each period: an obligation of its own, due some working days after the period. */
@Component
class ReportPeriods {

    static final String KIND = "PERIOD_REPORT";

    private final JdbcClient jdbc;
    private final HandlingTimes handlingTimes;
    private final WorkingCalendars calendars;
    private final ReportCycle cycle;

    ReportPeriods(
            JdbcClient jdbc,
            HandlingTimes handlingTimes,
            WorkingCalendars calendars,
            @Value("${dondoc.standing.report-cycle:QUARTER}") ReportCycle cycle) {
        this.jdbc = jdbc;
        this.handlingTimes = handlingTimes;
        this.calendars = calendars;
        this.cycle = cycle;
    }

    ReportPeriod containing(LocalDate day) {
        return ReportPeriod.containing(cycle, day);
    }

    /** The period that the assignment reports on now. */
    ReportPeriod of(Assignment assignment) {
        return ReportPeriod.containing(cycle, assignment.periodTo());
    }

    void owe(long assignmentId, ReportPeriod period, LocalDate since) {
        int days = handlingTimes.forStep("standingReport", Urgency.NONE);
        jdbc.sql(
                        """
                insert into obligation (assignment_id, kind, since_on, period_from, period_to, due_on)
                values (:assignment, :kind, :since, :from, :to, :due)""")
                .param("assignment", assignmentId)
                .param("kind", KIND)
                .param("since", since)
                .param("from", period.from())
                .param("to", period.to())
                .param("due", calendars.forDates().addWorkingDays(period.to(), days))
                .update();
    }

    /** Goes on to the next period where the path waits for it: work begins anew, and a report is owed from now on. */
    Optional<ReportPeriod> oweNextIfWaiting(Assignment assignment, LocalDate today) {
        ReportPeriod newest = oweBegun(assignment, today);
        if (!waitsForNext(assignment)) {
            return Optional.empty();
        }
        ReportPeriod next = of(assignment).next();
        if (newest.to().isBefore(next.to())) {
            owe(assignment.id(), next, today);
        }
        return Optional.of(next);
    }

    void fulfil(Assignment assignment, LocalDate on) {
        jdbc.sql(
                        """
                update obligation set fulfilled_on = :on
                 where assignment_id = :assignment and kind = :kind and period_to = :to and fulfilled_on is null""")
                .param("on", on)
                .param("assignment", assignment.id())
                .param("kind", KIND)
                .param("to", assignment.periodTo())
                .update();
    }

    /** Whether the report of the period in hand is confirmed, so that the path waits for the next one. */
    boolean waitsForNext(Assignment assignment) {
        return jdbc.sql(
                                """
                        select count(*) from obligation
                         where assignment_id = :assignment and kind = :kind and period_to = :to and fulfilled_on is null""")
                        .param("assignment", assignment.id())
                        .param("kind", KIND)
                        .param("to", assignment.periodTo())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /**
     * Every period that has begun is owed a report, also those that passed while the system stood still.
     *
     * @return the newest of them
     */
    ReportPeriod oweBegun(Assignment assignment, LocalDate today) {
        ReportPeriod newest = newest(assignment);
        while (!today.isBefore(newest.next().from())) {
            newest = newest.next();
            owe(assignment.id(), newest, newest.from());
        }
        return newest;
    }

    /** The newest period that a report is owed for. */
    private ReportPeriod newest(Assignment assignment) {
        LocalDate to = jdbc.sql(
                        "select max(period_to) from obligation where assignment_id = :assignment and kind = :kind")
                .param("assignment", assignment.id())
                .param("kind", KIND)
                .query(LocalDate.class)
                .single();
        return ReportPeriod.containing(cycle, to);
    }

    /** Midnight at which the period begins. */
    static OffsetDateTime beginOf(ReportPeriod period) {
        return period.from().atStartOfDay(OfficeZone.ID).toOffsetDateTime();
    }
}
