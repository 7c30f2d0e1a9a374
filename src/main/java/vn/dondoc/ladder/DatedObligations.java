package vn.dondoc.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.organisation.Role;

/** By when what is owed is owed. */
final class DatedObligations {

    private DatedObligations() {}

    /** What of it has a date: written, or counted from the day on which the task came. */
    static List<OwedNow> of(List<Obligations.Row> rows, LadderTable.Snapshot table, WorkingCalendar calendar) {
        List<OwedNow> owed = new ArrayList<>();
        for (Obligations.Row row : rows) {
            Obligation obligation = row.step() == null ? written(row) : task(row, table, calendar);
            if (obligation != null) {
                owed.add(new OwedNow(
                        obligation,
                        row.subject(),
                        row.actedAt() == null ? null : day(row.actedAt()),
                        LadderRecord.read(row.steps(), obligation.dueOn())));
            }
        }
        return owed;
    }

    private static Obligation written(Obligations.Row row) {
        ObligationKind kind = ObligationKind.valueOf(row.kind());
        if (kind == ObligationKind.THIRD_URGING) {
            // It is told on the day of the third letter itself.
            return of(row, kind, row.begunOn(), row.dueOn().minusDays(1), row.dueOn());
        }
        LocalDate changedOn = row.changedAt() == null ? row.begunOn() : day(row.changedAt());
        LocalDate sinceOn = changedOn.isAfter(row.begunOn()) ? changedOn : row.begunOn();
        return of(row, kind, row.begunOn(), sinceOn, row.dueOn());
    }

    /** @return null where the office gives the step no days */
    private static Obligation task(Obligations.Row row, LadderTable.Snapshot table, WorkingCalendar calendar) {
        TimedStep step = TimedStep.of(row.step());
        LocalDate createdOn = day(row.changedAt());
        if (step.hasWrittenDate() && row.dueOn() != null) {
            return of(row, step.kind(), createdOn, createdOn, row.dueOn());
        }
        Integer days = table.days(step.row(row.agencyRole() == Role.CHAIR), row.urgency());
        return days == null
                ? null
                : of(row, step.kind(), createdOn, createdOn, calendar.addWorkingDays(createdOn, days));
    }

    private static Obligation of(
            Obligations.Row row, ObligationKind kind, LocalDate begunOn, LocalDate sinceOn, LocalDate dueOn) {
        return new Obligation(
                row.obligationKey(),
                kind,
                row.urgency(),
                begunOn,
                sinceOn,
                dueOn,
                row.agencyCode(),
                row.partyCode(),
                row.directiveId(),
                row.assignmentId(),
                row.taskId(),
                row.linkTaskId());
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(OfficeZone.ID).toLocalDate();
    }
}
