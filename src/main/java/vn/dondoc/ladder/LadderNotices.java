package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;
import vn.dondoc.organisation.Role;

/** Tells what a step of the ladder says. Numbers, subject, agency and dates only: never a person's name, never a text of the matter. */
@Component
class LadderNotices {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Notices notices;
    private final LadderRecipients recipients;

    LadderNotices(Notices notices, LadderRecipients recipients) {
        this.notices = notices;
        this.recipients = recipients;
    }

    /** Everybody once in each step, by the most pressing of his channels. */
    void tell(
            Obligation obligation,
            int step,
            List<LadderAction> actions,
            LadderSubject subject,
            LocalDate today,
            WorkingCalendar calendar) {
        String text = words(obligation, subject, today, calendar);
        Set<String> told = new HashSet<>();
        List<Notice> all = new ArrayList<>();
        for (LadderAction action : actions) {
            Set<String> persons = new HashSet<>(recipients.of(action.recipient(), obligation, subject));
            persons.removeAll(told);
            told.addAll(persons);
            all.add(notice(obligation, step, action, persons, subject, text));
        }
        notices.tell(all);
    }

    private static Notice notice(
            Obligation obligation,
            int step,
            LadderAction action,
            Set<String> persons,
            LadderSubject subject,
            String text) {
        return new Notice(
                kind(action, subject),
                persons,
                obligation.directiveId(),
                obligation.assignmentId(),
                obligation.taskId(),
                obligation.key(),
                obligation.dueOn(),
                subject.line(),
                text,
                action.recipient().why(),
                obligation.kind().action(),
                obligation.linkTaskId() == null ? TASKLIST : TASKLIST + "#/?task=" + obligation.linkTaskId(),
                obligation.urgency() == Urgency.IMMEDIATE,
                "ladder:" + obligation.key() + ":" + obligation.dueOn() + ":" + step);
    }

    /** Nobody above the Office's leaders gets single messages, whatever the table says. */
    private static NoticeKind kind(LadderAction action, LadderSubject subject) {
        return switch (action.recipient()) {
            case VICE_CHAIR -> NoticeKind.WEEKLY_LIST;
            case CHAIR -> NoticeKind.MONTHLY_LIST;
            case HOLDER, LEADER ->
                subject.agencyAbove()
                        ? subject.holderRole() == Role.CHAIR ? NoticeKind.MONTHLY_LIST : NoticeKind.WEEKLY_LIST
                        : byChannel(action.channel());
            default -> byChannel(action.channel());
        };
    }

    private static NoticeKind byChannel(LadderChannel channel) {
        return switch (channel) {
            case AT_ONCE -> NoticeKind.ESCALATION;
            case DIGEST -> NoticeKind.REMINDER;
            case WEEKLY -> NoticeKind.WEEKLY_LIST;
            case MONTHLY -> NoticeKind.MONTHLY_LIST;
        };
    }

    /** Where things stand today, whatever step says it. */
    static String words(Obligation obligation, LadderSubject subject, LocalDate today, WorkingCalendar calendar) {
        String what = obligation.kind().words(subject.agencyName());
        String date = VietnameseDate.write(obligation.dueOn());
        if (obligation.kind() == ObligationKind.THIRD_URGING) {
            return what + ", ngày " + date + ".";
        }
        if (today.equals(obligation.dueOn())) {
            return what + ": đến hạn hôm nay, " + date + ".";
        }
        return today.isBefore(obligation.dueOn())
                ? what + ": còn " + Math.max(1, calendar.workingDaysBetween(today, obligation.dueOn()))
                        + " ngày làm việc, hạn " + date + "."
                : what + ": quá hạn " + Math.max(1, calendar.workingDaysBetween(obligation.dueOn(), today))
                        + " ngày làm việc, hạn " + date + ".";
    }
}
