package vn.dondoc.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.deadline.WorkingCalendar;
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

    /**
     * Everybody once in each step, by the most pressing of his channels; of several agencies late with the same once for all of them,
     * not one mail each.
     */
    void tell(List<Told> all, LocalDate today, WorkingCalendar calendar) {
        Map<Letter, Set<String>> letters = new LinkedHashMap<>();
        for (Told one : all) {
            Set<String> told = new HashSet<>();
            for (LadderAction action : one.actions()) {
                Set<String> persons = new HashSet<>(recipients.of(action.recipient(), one.obligation(), one.subject()));
                persons.removeAll(told);
                told.addAll(persons);
                letters.put(Letter.of(one, action), persons);
            }
        }
        List<Notice> notes = new ArrayList<>();
        gathered(letters).forEach((letter, persons) -> notes.add(notice(letter, persons, today, calendar)));
        notices.tell(notes);
    }

    /** Whoever is told of all that are alike is told of them together. */
    private static Map<Letter, Set<String>> gathered(Map<Letter, Set<String>> letters) {
        Map<Letter, Set<String>> gathered = new LinkedHashMap<>(letters);
        letters.keySet().stream()
                .filter(Letter::mayBeTogether)
                .collect(Collectors.groupingBy(Letter::alike, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .forEach(alike -> {
                    Set<String> common = new HashSet<>(letters.get(alike.get(0)));
                    alike.forEach(letter -> common.retainAll(letters.get(letter)));
                    alike.forEach(letter -> gathered.get(letter).removeAll(common));
                    gathered.put(Letter.together(alike), common);
                });
        return gathered;
    }

    private static Notice notice(Letter letter, Set<String> persons, LocalDate today, WorkingCalendar calendar) {
        Obligation obligation = letter.first();
        boolean several = letter.isOfSeveral();
        String taskId =
                letter.work() == null ? obligation.linkTaskId() : letter.work().taskId();
        return new Notice(
                kind(letter.action(), letter.subject()),
                persons,
                obligation.directiveId(),
                obligation.assignmentId(),
                several ? null : taskOf(letter.action().recipient(), obligation),
                letter.obligationKey(),
                obligation.dueOn(),
                letter.subject().line(),
                LadderWords.of(obligation, letter.owing(), today, calendar),
                letter.action().recipient().why(),
                several || obligation.isSilent() ? "Xem danh sách việc" : action(letter),
                several || taskId == null ? TASKLIST : TASKLIST + "#/?task=" + taskId,
                obligation.urgency() == Urgency.IMMEDIATE,
                letter.dedupKey());
    }

    /**
     * Whoever may take the task is told of it as his own: who takes it ends the others' messages. Those above him are told that it is
     * late: taking it is not acting, and only its end settles that.
     */
    private static String taskOf(LadderRecipient recipient, Obligation obligation) {
        return switch (recipient) {
            case HOLDER, CLERK -> obligation.taskId();
            default -> null;
        };
    }

    private static String action(Letter letter) {
        return letter.work() == null
                ? letter.first().kind().action()
                : letter.work().work().action();
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
}
