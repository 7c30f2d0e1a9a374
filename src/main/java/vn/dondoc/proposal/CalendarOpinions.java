package vn.dondoc.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CalendarFollower;
import vn.dondoc.calendar.MovingDate;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.OpenTaskChanges;

/**
 * Until when agencies may answer, under another calendar, and when their silence is recorded: the same number of working days from
 * the day on which they were asked, or on which work went on after a pause. Nobody is made silent by that before the first working
 * day from today on.
 */
@Component
class CalendarOpinions implements CalendarFollower {

    private final Proposals proposals;
    private final Opinions opinions;
    private final ProposalProcess process;
    private final OpenTaskChanges openTasks;
    private final ProposalJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarOpinions(
            Proposals proposals,
            Opinions opinions,
            ProposalProcess process,
            OpenTaskChanges openTasks,
            ProposalJournal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.process = process;
        this.openTasks = openTasks;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param countedFrom the day that is not counted */
    record Waiting(
            long id,
            long proposalId,
            String number,
            int ordinal,
            String title,
            String agencyCode,
            LocalDate countedFrom,
            LocalDate dueOn,
            boolean paused) {

        LocalDate under(WorkingCalendar before, WorkingCalendar after, LocalDate today) {
            LocalDate computed = after.addWorkingDays(countedFrom, before.workingDaysBetween(countedFrom, dueOn));
            LocalDate next = after.addWorkingDays(today, 1);
            LocalDate earliest = dueOn.isBefore(next) ? dueOn : next;
            return computed.isBefore(earliest) ? earliest : computed;
        }
    }

    @Override
    public List<MovingDate> wouldMove(WorkingCalendar before, WorkingCalendar after) {
        LocalDate today = OfficeZone.today(clock);
        return waiting().stream()
                .map(one -> new MovingDate(
                        "Thời hạn góp ý",
                        one.number(),
                        one.ordinal(),
                        one.title(),
                        one.agencyCode(),
                        one.dueOn(),
                        one.under(before, after, today),
                        null))
                .filter(moving -> !moving.to().equals(moving.from()))
                .toList();
    }

    /** The day after the last one may be another one too where the last one stays. */
    @Override
    public void follow(Act act, WorkingCalendar before, WorkingCalendar after, String note) {
        LocalDate today = OfficeZone.today(clock);
        for (Waiting one : waiting()) {
            Proposal proposal = proposals.lock(one.proposalId());
            Opinion opinion = opinions.get(one.id());
            if (opinion.state().isOpen()) {
                move(act, proposal, opinion, one.under(before, after, today), note);
                Opinion moved = opinions.get(one.id());
                if (!one.paused() && !moved.silentAt(after).equals(opinion.silentAt(before))) {
                    process.moveSilence(moved.processInstanceId(), moved.silentAt(after));
                }
            }
        }
    }

    private void move(Act act, Proposal proposal, Opinion opinion, LocalDate dueOn, String note) {
        if (dueOn.equals(opinion.dueOn())) {
            return;
        }
        opinions.moveDue(opinion.id(), dueOn);
        openTasks.partsDeadlineMoved("opinion", opinion.id(), dueOn);
        journal.writeOpinion(
                act,
                proposal,
                opinion,
                "OPINION_DATE_MOVED",
                "Thời hạn góp ý chuyển từ " + VietnameseDate.write(opinion.dueOn()) + " sang "
                        + VietnameseDate.write(dueOn) + " theo lịch làm việc.",
                note);
    }

    /** In the order in which everybody locks them. */
    private List<Waiting> waiting() {
        return jdbc.sql(
                        """
                select o.id, o.proposal_id, d.number, a.ordinal, a.title, o.agency_code, o.due_on,
                       coalesce((select max(w.ended_on) from pause w where w.assignment_id = a.id and w.ended_on > o.asked_on),
                                o.asked_on) as counted_from,
                       case when a.progress = 'PAUSED' then true else false end as paused
                  from opinion o join proposal p on p.id = o.proposal_id join assignment a on a.id = p.assignment_id
                  join directive d on d.id = a.directive_id
                 where o.state in ('ASKED', 'DRAFTED') and o.process_instance_id is not null and a.ended_on is null
                 order by a.directive_id, a.ordinal, o.id""")
                .query(Waiting.class)
                .list();
    }
}
