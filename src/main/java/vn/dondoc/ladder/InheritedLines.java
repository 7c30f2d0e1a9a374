package vn.dondoc.ladder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.MorningSource;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Recipients;
import vn.dondoc.notification.Standing;

/**
 * A vice chairman's list holds what is red in his field, also what was told to his predecessor: each step is told once, so whoever has
 * the field since gets the lines that still stand, and they end for who had it. The chairman's list likewise.
 */
@Component
class InheritedLines implements MorningSource, Standing {

    private static final String SELECT =
            """
            select m.directive_id, m.assignment_id, m.obligation_key, m.due_on, m.subject, m.text, m.action, m.link, m.urgent, m.dedup_key
              from message m join directive d on d.id = m.directive_id
             where m.kind = :kind and m.why = :why and (:field = '' or d.field = :field)
               and not exists (select 1 from message n where n.dedup_key = m.dedup_key and n.recipient_id = :person)
               and not exists (select 1 from message l where l.dedup_key = m.dedup_key and l.kind = m.kind and l.why = m.why and l.id > m.id)
               and (%s)
             order by m.id""";

    private final Recipients recipients;
    private final JdbcClient jdbc;
    private final String lines;

    InheritedLines(Recipients recipients, StillOwed stillOwed, JdbcClient jdbc) {
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.lines = SELECT.formatted(stillOwed.condition());
    }

    /** A line as it was told, without whom. */
    record Line(
            Long directiveId,
            Long assignmentId,
            String obligationKey,
            LocalDate dueOn,
            String subject,
            String text,
            String action,
            String link,
            boolean urgent,
            String dedupKey) {}

    @Override
    public List<Notice> since(OffsetDateTime since) {
        List<Notice> inherited = new ArrayList<>();
        for (String field : jdbc.sql("select field from responsibility order by field")
                .query(String.class)
                .list()) {
            recipients
                    .viceChair(field)
                    .forEach(person -> inherited.addAll(
                            lines(person, field, NoticeKind.WEEKLY_LIST, LadderRecipient.VICE_CHAIR.why())));
        }
        recipients
                .chair()
                .forEach(person ->
                        inherited.addAll(lines(person, "", NoticeKind.MONTHLY_LIST, LadderRecipient.CHAIR.why())));
        return inherited;
    }

    private List<Notice> lines(String person, String field, NoticeKind kind, String why) {
        return jdbc
                .sql(lines)
                .param("kind", kind.name())
                .param("why", why)
                .param("field", field)
                .param("person", person)
                .query(Line.class)
                .list()
                .stream()
                .map(line -> new Notice(
                        kind,
                        Set.of(person),
                        line.directiveId(),
                        line.assignmentId(),
                        null,
                        line.obligationKey(),
                        line.dueOn(),
                        line.subject(),
                        line.text(),
                        why,
                        line.action(),
                        line.link(),
                        line.urgent(),
                        line.dedupKey()))
                .toList();
    }

    /** The line of who had the field ends when who has it now was told it. */
    @Override
    public String condition() {
        return """
                not (m.kind = 'WEEKLY_LIST' and exists
                  (select 1 from message n join directive f on f.id = n.directive_id
                     join responsibility h on h.field = f.field and h.vice_chair = n.recipient_id
                    where n.dedup_key = m.dedup_key and n.id <> m.id and n.kind = m.kind and coalesce(m.principal_id, m.recipient_id) <> h.vice_chair))""";
    }
}
