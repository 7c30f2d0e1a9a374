package vn.dondoc.assignment;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.document.LateReason;
import vn.dondoc.problem.Faults;

/** A report that comes late says why, by the office's list: asked of whoever drafts, signs or issues it after the date. */
@Component
class ReportLateness {

    static final String FIELD = "latenessReason";
    static final String NOTE_FIELD = "latenessNote";

    private final LatenessReasons reasons;
    private final JdbcClient jdbc;

    ReportLateness(LatenessReasons reasons, JdbcClient jdbc) {
        this.reasons = reasons;
        this.jdbc = jdbc;
    }

    /** A standing assignment is late with the report of the period in hand. */
    boolean isLate(Assignment assignment, LocalDate on) {
        LocalDate dueOn = assignment.dueOn() != null || assignment.periodTo() == null
                ? assignment.dueOn()
                : periodDueOn(assignment);
        return dueOn != null && on.isAfter(dueOn);
    }

    /**
     * @param given what was chosen now, {@code before} what the report said already
     * @return what the report says from now on: nothing if it is in time
     */
    LateReason require(Assignment assignment, LocalDate on, LateReason given, LateReason before, Faults faults) {
        if (!isLate(assignment, on)) {
            return LateReason.NONE;
        }
        LateReason said = given.code() == null ? before : given;
        reasons.check(said.code(), said.note(), FIELD, NOTE_FIELD, faults);
        return said;
    }

    /** The same for a report that is drafted already; @throws Problem if it does not say why */
    LateReason require(Assignment assignment, LocalDate on, LateReason given, Report report) {
        Faults faults = new Faults();
        LateReason said =
                require(assignment, on, given, new LateReason(report.latenessReason(), report.latenessNote()), faults);
        faults.throwIfAny();
        return said;
    }

    private LocalDate periodDueOn(Assignment assignment) {
        return jdbc.sql(
                        """
                select due_on from obligation
                 where assignment_id = :id and kind = 'PERIOD_REPORT' and period_to = :to and fulfilled_on is null""")
                .param("id", assignment.id())
                .param("to", assignment.periodTo())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
