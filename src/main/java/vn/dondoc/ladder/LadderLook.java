package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.language.VietnameseDate;

/**
 * One look at what is owed, under the lock of the assignment or directive: of the steps whose day has come the highest is told, the
 * others are passed over, their people get that one message with the rest; what an agency has just acted on is held. Everything is on
 * record.
 */
@Component
class LadderLook {

    private final LadderRecord record;
    private final LadderNotices notices;
    private final LadderWork work;
    private final LadderJournal journal;
    private final int longRunningDays;
    private final int holdDays;

    LadderLook(
            LadderRecord record,
            LadderNotices notices,
            LadderWork work,
            LadderJournal journal,
            @Value("${dondoc.ladder.long-running-working-days:15}") int longRunningDays,
            @Value("${dondoc.ladder.hold-working-days:3}") int holdDays) {
        this.record = record;
        this.notices = notices;
        this.work = work;
        this.journal = journal;
        this.longRunningDays = longRunningDays;
        this.holdDays = holdDays;
    }

    /** @return the next day on which something is to be told, null if there is none */
    LocalDate at(List<OwedNow> all, LadderTable.Snapshot table, WorkingCalendar calendar, LocalDate today) {
        LocalDate nextOn = null;
        List<LadderRecord.Line> lines = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (OwedNow owed : all) {
            Obligation obligation = owed.obligation();
            LadderSteps ladder = table.steps(obligation.kind(), obligation.urgency(), isLong(obligation, calendar));
            LadderSchedule schedule = new LadderSchedule(ladder, obligation.dueOn(), obligation.sinceOn(), calendar);
            LocalDate heldUntil = heldUntil(obligation, owed.actedOn(), calendar);
            LadderSchedule.Outcome outcome = schedule.on(today, owed.recorded(), heldUntil);
            lines.addAll(lines(owed, outcome, heldUntil));
            told.addAll(carryOut(owed, ladder, outcome, calendar, today));
            if (!outcome.held().isEmpty()) {
                journal.write(
                        obligation,
                        "Thang nhắc việc giữ mốc " + LadderJournal.steps(outcome.held()) + " đến hết "
                                + VietnameseDate.write(heldUntil) + " vì cơ quan vừa xử lý.",
                        null);
            }
            nextOn = LadderSchedule.earlier(nextOn, outcome.nextOn());
        }
        record.add(lines);
        notices.tell(told, today, calendar);
        return nextOn;
    }

    private static List<LadderRecord.Line> lines(OwedNow owed, LadderSchedule.Outcome outcome, LocalDate heldUntil) {
        Obligation obligation = owed.obligation();
        List<LadderRecord.Line> lines = new ArrayList<>();
        outcome.passed()
                .forEach(step -> lines.add(
                        new LadderRecord.Line(obligation, step, LadderState.PASSED, whyPassed(step, outcome))));
        outcome.held()
                .forEach(step -> lines.add(new LadderRecord.Line(
                        obligation,
                        step,
                        LadderState.HELD,
                        "Cơ quan vừa xử lý; giữ đến hết " + VietnameseDate.write(heldUntil) + ".")));
        Integer sent = outcome.sent();
        if (sent != null && !owed.recorded().containsKey(sent)) {
            lines.add(new LadderRecord.Line(obligation, sent, LadderState.SENT, null));
        }
        return lines;
    }

    /** @return what is to be told of it: one step at most */
    private List<Told> carryOut(
            OwedNow owed,
            LadderSteps ladder,
            LadderSchedule.Outcome outcome,
            WorkingCalendar calendar,
            LocalDate today) {
        Integer sent = outcome.sent();
        if (sent == null) {
            return List.of();
        }
        Obligation obligation = owed.obligation();
        if (owed.recorded().containsKey(sent)) {
            record.release(obligation, sent, "Đã giữ vì cơ quan vừa xử lý.");
        }
        List<MadeWork> made = work.make(obligation, ladder.workAt(sent, outcome.below()));
        journal.write(
                obligation,
                "Thang nhắc việc, mốc " + LadderJournal.step(sent) + ". "
                        + LadderWords.of(obligation, owed.subject().agencyName(), today, calendar),
                outcome.passed().isEmpty() ? null : "Bỏ qua: " + LadderJournal.steps(outcome.passed()) + ".");
        return List.of(new Told(obligation, sent, ladder.toldAt(sent, outcome.below()), owed.subject(), made));
    }

    private static String whyPassed(int step, LadderSchedule.Outcome outcome) {
        return outcome.below().contains(step)
                ? "Đã qua khi hệ thống nhìn lại; gửi mốc " + LadderJournal.step(outcome.sent())
                        + " thay, ai được nhắc ở mốc này nhận cùng tin đó."
                : "Đã qua trước khi có thời hạn này.";
    }

    private boolean isLong(Obligation obligation, WorkingCalendar calendar) {
        return calendar.workingDaysBetween(obligation.begunOn(), obligation.dueOn()) >= longRunningDays;
    }

    /** An act on the day on which something begins to be owed brought it about and acknowledges nothing of it. */
    private LocalDate heldUntil(Obligation obligation, LocalDate actedOn, WorkingCalendar calendar) {
        return actedOn == null || !actedOn.isAfter(obligation.sinceOn())
                ? null
                : calendar.addWorkingDays(actedOn, holdDays);
    }
}
