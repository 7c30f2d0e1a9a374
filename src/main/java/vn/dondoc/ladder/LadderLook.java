package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final LadderSubjects subjects;
    private final LadderNotices notices;
    private final LadderWork work;
    private final LadderJournal journal;
    private final int longRunningDays;
    private final int holdDays;

    LadderLook(
            LadderRecord record,
            LadderSubjects subjects,
            LadderNotices notices,
            LadderWork work,
            LadderJournal journal,
            @Value("${dondoc.ladder.long-running-working-days:15}") int longRunningDays,
            @Value("${dondoc.ladder.hold-working-days:3}") int holdDays) {
        this.record = record;
        this.subjects = subjects;
        this.notices = notices;
        this.work = work;
        this.journal = journal;
        this.longRunningDays = longRunningDays;
        this.holdDays = holdDays;
    }

    /**
     * @param actedOn the day of each agency's last act
     * @return the next day on which something is to be told, null if there is none
     */
    LocalDate at(
            List<Obligation> owed,
            Map<String, LocalDate> actedOn,
            LadderTable.Snapshot table,
            WorkingCalendar calendar,
            LocalDate today) {
        if (owed.isEmpty()) {
            return null;
        }
        List<LadderRecord.Step> steps =
                record.of(owed.stream().map(Obligation::key).toList());
        LocalDate nextOn = null;
        List<Told> told = new ArrayList<>();
        for (Obligation obligation : owed) {
            LadderSteps ladder = table.steps(obligation.kind(), obligation.urgency(), isLong(obligation, calendar));
            LadderSchedule schedule = new LadderSchedule(ladder, obligation.dueOn(), obligation.sinceOn(), calendar);
            Map<Integer, LadderState> recorded = LadderRecord.recorded(steps, obligation);
            LocalDate heldUntil = heldUntil(obligation, actedOn.get(obligation.agencyCode()), calendar);
            LadderSchedule.Outcome outcome = schedule.on(today, recorded, heldUntil);
            told.addAll(carryOut(obligation, ladder, outcome, recorded, heldUntil, calendar, today));
            nextOn = LadderSchedule.earlier(nextOn, outcome.nextOn());
        }
        notices.tell(told, today, calendar);
        return nextOn;
    }

    /** @return what is to be told of it: one step at most */
    private List<Told> carryOut(
            Obligation obligation,
            LadderSteps ladder,
            LadderSchedule.Outcome outcome,
            Map<Integer, LadderState> recorded,
            LocalDate heldUntil,
            WorkingCalendar calendar,
            LocalDate today) {
        Integer sent = outcome.sent();
        List<Told> told = new ArrayList<>();
        outcome.passed().forEach(step -> record.add(obligation, step, LadderState.PASSED, whyPassed(step, outcome)));
        outcome.held()
                .forEach(step -> record.add(
                        obligation,
                        step,
                        LadderState.HELD,
                        "Cơ quan vừa xử lý; giữ đến hết " + VietnameseDate.write(heldUntil) + "."));
        if (sent != null) {
            LadderSubject subject = subjects.of(obligation);
            if (recorded.containsKey(sent)) {
                record.release(obligation, sent, "Đã giữ vì cơ quan vừa xử lý.");
            } else {
                record.add(obligation, sent, LadderState.SENT, null);
            }
            List<MadeWork> made = work.make(obligation, ladder.workAt(sent, outcome.below()));
            told.add(new Told(obligation, sent, ladder.toldAt(sent, outcome.below()), subject, made));
            journal.write(
                    obligation,
                    "Thang nhắc việc, mốc " + LadderJournal.step(sent) + ". "
                            + LadderWords.of(obligation, subject.agencyName(), today, calendar),
                    outcome.passed().isEmpty() ? null : "Bỏ qua: " + LadderJournal.steps(outcome.passed()) + ".");
        }
        if (!outcome.held().isEmpty()) {
            journal.write(
                    obligation,
                    "Thang nhắc việc giữ mốc " + LadderJournal.steps(outcome.held()) + " đến hết "
                            + VietnameseDate.write(heldUntil) + " vì cơ quan vừa xử lý.",
                    null);
        }
        return told;
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
