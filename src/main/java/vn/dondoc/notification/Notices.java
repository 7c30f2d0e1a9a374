package vn.dondoc.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.deadline.OfficeZone;

/** Tells people what concerns them: written with the act that caused it, so that neither is there without the other. */
@Service
public class Notices {

    /**
     * The recipients, and who handles for one of them today: he reads in {@code why} for whom. The matter itself he may see only
     * with the principal's agency, so a right in one agency tells nothing of a principal who works in another one too. No text is
     * longer than its column: a long subject must not undo the act.
     */
    private static final String WRITE =
            """
            insert into message (recipient_id, principal_id, kind, directive_id, assignment_id, task_id, obligation_key, due_on,
                                 subject, text, why, action, link, urgent, dedup_key, created_at)
            select r.person_id, coalesce(cast(:principalId as varchar(64)), r.principal_id), cast(:kind as varchar(20)), cast(:directiveId as bigint), cast(:assignmentId as bigint),
                   cast(:taskId as varchar(64)), cast(:obligationKey as varchar(100)), cast(:dueOn as date),
                   cast(:subject as varchar(500)), cast(:text as varchar(1000)),
                   case when r.principal_id is null then cast(:why as varchar(500))
                        else substring(cast(:why as varchar(500)) || ' (ông/bà ' || p.full_name || ' xử lý thay ông/bà '
                                       || q.full_name || ')' from 1 for 500) end,
                   cast(:action as varchar(100)), cast(:link as varchar(500)), cast(:urgent as boolean),
                   cast(:dedupKey as varchar(200)), cast(:createdAt as timestamp(3) with time zone)
              from (select o.id as person_id, cast(null as varchar(64)) as principal_id from person o where o.id in (:recipients)
                    union all
                    select s.person_id, min(s.principal_id) from stand_in s
                     where cast(:principalId as varchar(64)) is null and s.principal_id in (:recipients) and s.person_id not in (:recipients) and s.kind = 'HANDLE'
                       and s.revoked_at is null and s.valid_from <= :today and s.valid_to >= :today
                       and not exists (select 1 from role_grant g where g.person_id = s.principal_id and g.agency_code <> s.agency_code
                                         and (g.valid_from is null or g.valid_from <= :today) and (g.valid_to is null or g.valid_to >= :today))
                     group by s.person_id) r
              join person p on p.id = r.person_id and p.active
              left join person q on q.id = r.principal_id
             where not exists (select 1 from message m where m.recipient_id = r.person_id and m.dedup_key = :dedupKey)""";

    private static final int SUBJECT = 500;
    private static final int TEXT = 1000;
    private static final int WHY = 500;

    private final JdbcClient jdbc;
    private final Dispatch dispatch;
    private final Clock clock;

    Notices(JdbcClient jdbc, Dispatch dispatch, Clock clock) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** In the caller's transaction. Who was told under the same key before is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /** The same of several, in that order: what goes out at once under one key goes into the outbox together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Notice> notices) {
        List<Notice> told = notices.stream()
                .filter(notice -> !notice.recipients().isEmpty() && write(notice) > 0)
                .filter(notice -> notice.kind().isAtOnce())
                .toList();
        if (!told.isEmpty()) {
            dispatch.enqueue(told);
        }
    }

    /**
     * Says something anew to those who were told it and have not read it yet: what goes out later says it in the new words.
     *
     * @param begin of the key under which they were told
     * @return who of them had not read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> sayAnew(Set<String> recipients, String begin, String subject, String text) {
        if (recipients.isEmpty()) {
            return Set.of();
        }
        List<StoredNotice> unread = jdbc.sql("select " + StoredNotice.COLUMNS
                        + " from message m where m.recipient_id in (:recipients) and m.read_at is null"
                        + " and substring(m.dedup_key from 1 for :length) = :begin")
                .param("recipients", recipients)
                .param("begin", begin)
                .param("length", begin.length())
                .query(StoredNotice.class)
                .list();
        if (!unread.isEmpty()) {
            jdbc.sql("update message set subject = :subject, text = :text where id in (:ids)")
                    .param("subject", upTo(SUBJECT, subject))
                    .param("text", upTo(TEXT, text))
                    .param("ids", unread.stream().map(StoredNotice::id).toList())
                    .update();
        }
        return unread.stream().map(StoredNotice::recipientId).collect(Collectors.toSet());
    }

    private int write(Notice notice) {
        return jdbc.sql(WRITE)
                .param("kind", notice.kind().name())
                .param("directiveId", notice.directiveId())
                .param("assignmentId", notice.assignmentId())
                .param("taskId", notice.taskId())
                .param("obligationKey", notice.obligationKey())
                .param("dueOn", notice.dueOn())
                .param("subject", upTo(SUBJECT, notice.subject()))
                .param("text", upTo(TEXT, notice.text()))
                .param("why", upTo(WHY, notice.why()))
                .param("action", notice.action())
                .param("link", notice.link())
                .param("urgent", notice.urgent())
                .param("dedupKey", notice.dedupKey())
                .param("createdAt", OffsetDateTime.now(clock))
                .param("recipients", notice.recipients())
                .param("principalId", notice.principalId())
                .param("today", OfficeZone.today(clock))
                .update();
    }

    private static String upTo(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
