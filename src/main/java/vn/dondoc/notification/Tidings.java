package vn.dondoc.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.history.Event;
import vn.dondoc.history.Recorded;

/**
 * Tells people what a line of history means for them ({@link Tiding}). At the end of the transaction, when the next task is there
 * already: the link leads to it. One statement to ask and one for each that is told, none for the rest.
 */
@Component
class Tidings {

    private static final Set<Tiding.Audience> TO_ONE = Set.of(Tiding.Audience.HANDLER, Tiding.Audience.DRAFTER);

    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tidings(Notices notices, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Told together at the end: giving out is one question for all assignments of a directive. */
    @EventListener
    void note(Recorded recorded) {
        if (recorded.event().assignmentId() != null
                && Tiding.of(recorded.event().action()) != null
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            noted().add(recorded);
        }
    }

    private List<Recorded> noted() {
        Noted noted = (Noted) TransactionSynchronizationManager.getResource(this);
        if (noted == null) {
            noted = new Noted(new ArrayList<>());
            TransactionSynchronizationManager.bindResource(this, noted);
            TransactionSynchronizationManager.registerSynchronization(noted);
        }
        return noted.lines;
    }

    /** What this transaction has written down. */
    private final class Noted implements TransactionSynchronization {

        private final List<Recorded> lines;

        Noted(List<Recorded> lines) {
            this.lines = lines;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            lines.stream()
                    .collect(Collectors.groupingBy(
                            line -> Tiding.of(line.event().action()) + "/"
                                    + line.event().partyCode(),
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .values()
                    .forEach(Tidings.this::tell);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Tidings.this);
        }
    }

    private void tell(List<Recorded> alike) {
        Event first = alike.get(0).event();
        Tiding tiding = Tiding.of(first.action());
        Map<Long, TidingFacts> facts = TidingFacts.read(
                jdbc,
                alike.stream().map(line -> line.event().assignmentId()).toList(),
                first.partyCode(),
                tiding,
                OfficeZone.today(clock));
        for (Recorded line : alike) {
            TidingFacts own = facts.get(line.event().assignmentId());
            Set<String> recipients = own == null ? new LinkedHashSet<>() : own.recipients(tiding.audience);
            // Who did it knows.
            recipients.remove(line.actor().id());
            if (!recipients.isEmpty()) {
                notices.tell(notice(tiding, line.event(), own.first(), recipients));
            }
        }
    }

    private Notice notice(Tiding tiding, Event event, TidingFacts.Row facts, Set<String> recipients) {
        boolean aboutTask = tiding.isAboutATask() && facts.taskId() != null;
        // Whoever is named for a task holds it alone; a new assignment concerns the leader also when the clerk has
        // registered it.
        String boundTo = aboutTask && tiding.kind != NoticeKind.NEW_ASSIGNMENT && TO_ONE.contains(tiding.audience)
                ? facts.taskId()
                : null;
        return new Notice(
                tiding.kind,
                recipients,
                facts.directiveId(),
                event.assignmentId(),
                boundTo,
                null,
                facts.dueOn(),
                Subjects.of(facts.number(), facts.ordinal(), facts.title()),
                tiding.text,
                tiding.why,
                tiding.action,
                Subjects.link(facts.taskId()),
                "IMMEDIATE".equals(facts.urgency()) && tiding.kind.isAtOnce(),
                aboutTask ? "task:" + facts.taskId() : eventKey(event));
    }

    private String eventKey(Event event) {
        return "event:" + event.action() + ":" + event.assignmentId() + ":"
                + (event.partyCode() == null ? "" : event.partyCode()) + ":"
                + clock.instant().toEpochMilli();
    }
}
