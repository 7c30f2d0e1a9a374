package vn.dondoc.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A message as the bell and its page show it.
 *
 * @param kindLabel the kind in Vietnamese
 * @param link a path of this system, null where there is nothing to open
 * @param readAt null while it is unread
 * @param settled whether it asks for nothing any more: done, taken by another, moved or recalled since
 */
record MessageView(
        long id,
        NoticeKind kind,
        String kindLabel,
        String subject,
        String text,
        String why,
        String action,
        String link,
        LocalDate dueOn,
        boolean urgent,
        OffsetDateTime createdAt,
        OffsetDateTime readAt,
        boolean settled) {

    static MessageView of(StoredNotice notice, boolean settled) {
        return new MessageView(
                notice.id(),
                notice.kind(),
                notice.kind().label(),
                notice.subject(),
                notice.text(),
                notice.why(),
                notice.action(),
                notice.link(),
                notice.dueOn(),
                notice.urgent(),
                notice.createdAt(),
                notice.readAt(),
                settled);
    }
}
