package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.CalendarDates;
import vn.dondoc.calendar.CalendarFollower;
import vn.dondoc.calendar.MovingDate;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.workflow.Act;

/**
 * Coordinating agencies' dates under another calendar: with the lead's date where that one moves, and of their own where only the
 * days before it are others.
 */
@Component
class CalendarParts implements CalendarFollower {

    private final CalendarDates leads;
    private final Contributions contributions;
    private final ContributionDates dates;
    private final ContributionMoves moves;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarParts(
            CalendarDates leads,
            Contributions contributions,
            ContributionDates dates,
            ContributionMoves moves,
            JdbcClient jdbc,
            Clock clock) {
        this.leads = leads;
        this.contributions = contributions;
        this.dates = dates;
        this.moves = moves;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param leadDueOn the lead's date as it stands */
    record Row(long id, String number, int ordinal, String title, Urgency urgency, LocalDate leadDueOn) {}

    private record Moving(Row row, Contribution part, LocalDate to) {}

    @Override
    public List<MovingDate> wouldMove(WorkingCalendar before, WorkingCalendar after) {
        return moving(leads.newDates(before, after), before, after)
                .map(one -> new MovingDate(
                        "Phần phối hợp",
                        one.row().number(),
                        one.row().ordinal(),
                        one.row().title(),
                        one.part().agencyCode(),
                        one.part().dueOn(),
                        one.to(),
                        null))
                .toList();
    }

    /** The leads have moved already, and their parts with them. */
    @Override
    public void follow(Act act, WorkingCalendar before, WorkingCalendar after, String note) {
        moving(Map.of(), before, after).toList().forEach(one -> moves.move(act, one.part(), one.to()));
    }

    private Stream<Moving> moving(Map<Long, LocalDate> newLeads, WorkingCalendar before, WorkingCalendar after) {
        LocalDate today = LocalDate.now(clock);
        Map<Urgency, Integer> aheads = new EnumMap<>(Urgency.class);
        return running()
                .map(row -> {
                    Contribution part = contributions.find(row.id()).orElseThrow();
                    int ahead = aheads.computeIfAbsent(row.urgency(), dates::ahead);
                    LocalDate newLead = newLeads.get(part.assignmentId());
                    boolean follows = newLead != null
                            || ContributionDates.of(row.leadDueOn(), part.begunOn(), ahead, before)
                                    .equals(part.dueOn());
                    LocalDate lead = newLead == null ? row.leadDueOn() : newLead;
                    return new Moving(
                            row,
                            part,
                            follows
                                    ? ContributionDates.moved(part, lead, today, ahead, after)
                                    : given(part, lead, after));
                })
                .filter(one -> !one.to().equals(one.part().dueOn()));
    }

    /** The lead gave that day: where it is a day off now, the next working day, as ever not after the lead's own. */
    private static LocalDate given(Contribution part, LocalDate lead, WorkingCalendar after) {
        LocalDate day = after.firstWorkingDayFrom(part.dueOn());
        return day.isAfter(lead) ? part.dueOn() : day;
    }

    private Stream<Row> running() {
        return jdbc
                .sql(
                        """
                select c.id, d.number, a.ordinal, a.title, d.urgency, a.due_on as lead_due_on
                  from contribution c join assignment a on a.id = c.assignment_id join directive d on d.id = a.directive_id
                 where c.due_on is not null and a.due_on is not null and c.signed_on is null and a.ended_on is null
                   and c.progress not in ('ACCEPTED', 'RECALLED')
                 order by a.directive_id, a.ordinal, c.id""")
                .query(Row.class)
                .list()
                .stream();
    }
}
