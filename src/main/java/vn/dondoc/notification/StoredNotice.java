package vn.dondoc.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A message as it was written for one person.
 *
 * @param principalId for whom the recipient handles, where it was meant for that one; else null
 * @param readAt null until he has read it in the app
 */
public record StoredNotice(
        long id,
        String recipientId,
        String principalId,
        NoticeKind kind,
        Long directiveId,
        Long assignmentId,
        String taskId,
        String obligationKey,
        LocalDate dueOn,
        String subject,
        String text,
        String why,
        String action,
        String link,
        boolean urgent,
        OffsetDateTime createdAt,
        OffsetDateTime readAt) {

    StoredNotice saying(String words) {
        return new StoredNotice(
                id,
                recipientId,
                principalId,
                kind,
                directiveId,
                assignmentId,
                taskId,
                obligationKey,
                dueOn,
                subject,
                words,
                why,
                action,
                link,
                urgent,
                createdAt,
                readAt);
    }

    static final String COLUMNS =
            """
            m.id, m.recipient_id, m.principal_id, m.kind, m.directive_id, m.assignment_id, m.task_id, m.obligation_key, m.due_on,
            m.subject, m.text, m.why, m.action, m.link, m.urgent, m.created_at, m.read_at""";
}
