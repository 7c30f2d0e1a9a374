package vn.dondoc.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;

/** The rows of {@code message}: several notices are one statement. */
@Repository
class Messages {

    static final int SUBJECT = 500;
    static final int TEXT = 1000;
    private static final int WHY = 500;

    /** So many notices are one statement; more is an exception, and no statement takes any number of values. */
    private static final int AT_ONCE = 50;

    /**
     * The recipients, and who handles for one of them today: he reads in {@code why} for whom. The matter itself he may see only
     * with the principal's agency, so a right in one agency tells nothing of a principal who works in another one too. Of what would
     * tell somebody twice under one key the first counts, and of one notice that to himself.
     */
    private static final String WRITE =
            """
            insert into message (recipient_id, principal_id, kind, directive_id, assignment_id, task_id, obligation_key, due_on,
                                 subject, text, why, action, link, urgent, dedup_key, created_at)
            select w.person_id, w.principal_id, w.kind, w.directive_id, w.assignment_id, w.task_id, w.obligation_key, w.due_on, w.subject,
                   w.text, w.why, w.action, w.link, w.urgent, w.dedup_key, cast(:createdAt as timestamp(3) with time zone)
              from (
                select r.person_id, coalesce(n.principal_id, r.principal_id) as principal_id, n.kind, n.directive_id, n.assignment_id,
                       n.task_id, n.obligation_key, n.due_on, n.subject, n.text,
                       case when r.principal_id is null then n.why
                            else substring(n.why || ' (ông/bà ' || p.full_name || ' xử lý thay ông/bà ' || q.full_name || ')' from 1 for 500)
                            end as why,
                       n.action, n.link, n.urgent, n.dedup_key,
                       row_number() over (partition by n.dedup_key, r.person_id
                                          order by n.place, case when r.principal_id is null then 0 else 1 end) as turn
                  from (values %1$s) n (place, principal_id, kind, directive_id, assignment_id, task_id, obligation_key, due_on, subject, text,
                                        why, action, link, urgent, dedup_key)
                  join (select c.place, c.person_id, cast(null as varchar(64)) as principal_id from (values %2$s) c (place, own, person_id)
                        union all
                        select c.place, s.person_id, min(s.principal_id)
                          from (values %2$s) c (place, own, person_id) join stand_in s on s.principal_id = c.person_id
                         where c.own = true and s.kind = 'HANDLE'
                           and s.revoked_at is null and s.valid_from <= :today and s.valid_to >= :today
                           and not exists (select 1 from role_grant g where g.person_id = s.principal_id and g.agency_code <> s.agency_code
                                             and (g.valid_from is null or g.valid_from <= :today) and (g.valid_to is null or g.valid_to >= :today))
                         group by c.place, s.person_id) r on r.place = n.place
                  join person p on p.id = r.person_id and p.active
                  left join person q on q.id = r.principal_id) w
             where w.turn = 1
               and not exists (select 1 from message m where m.recipient_id = w.person_id and m.dedup_key = w.dedup_key)""";

    private static final String NOTICE =
            """
            (cast(%1$d as integer), cast(:principalId%1$d as varchar(64)), cast(:kind%1$d as varchar(20)), cast(:directiveId%1$d as bigint),
             cast(:assignmentId%1$d as bigint), cast(:taskId%1$d as varchar(64)), cast(:obligationKey%1$d as varchar(100)),
             cast(:dueOn%1$d as date), cast(:subject%1$d as varchar(500)), cast(:text%1$d as varchar(1000)), cast(:why%1$d as varchar(500)),
             cast(:action%1$d as varchar(100)), cast(:link%1$d as varchar(500)), cast(:urgent%1$d as boolean),
             cast(:dedupKey%1$d as varchar(200)))""";

    private static final String RECIPIENT = "(cast(%d as integer), %b, cast(:%s as varchar(64)))";

    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * No text is longer than its column: a long subject must not undo the act.
     *
     * @return of what somebody was told who had not been told before
     */
    Set<Outbox.Told> write(List<Notice> all) {
        List<Notice> notices =
                all.stream().filter(notice -> !notice.recipients().isEmpty()).toList();
        Set<Outbox.Told> told = new HashSet<>();
        for (int from = 0; from < notices.size(); from += AT_ONCE) {
            told.addAll(writeSome(notices.subList(from, Math.min(from + AT_ONCE, notices.size()))));
        }
        return told;
    }

    private List<Outbox.Told> writeSome(List<Notice> notices) {
        List<String> rows = new ArrayList<>();
        List<String> recipients = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("createdAt", OffsetDateTime.now(clock));
        values.put("today", OfficeZone.today(clock));
        for (Notice notice : notices) {
            int place = rows.size();
            rows.add(NOTICE.formatted(place));
            put(values, place, notice);
            for (String person : notice.recipients()) {
                String name = "recipient" + recipients.size();
                recipients.add(RECIPIENT.formatted(place, notice.principalId() == null, name));
                values.put(name, person);
            }
        }
        GeneratedKeyHolder written = new GeneratedKeyHolder();
        jdbc.sql(WRITE.formatted(String.join(", ", rows), String.join(", ", recipients)))
                .params(values)
                .update(written, "dedup_key", "kind", "urgent");
        return written.getKeyList().stream()
                .map(row -> new Outbox.Told(
                        (String) row.get("dedup_key"), NoticeKind.valueOf((String) row.get("kind")), (Boolean)
                                row.get("urgent")))
                .toList();
    }

    private static void put(Map<String, Object> values, int place, Notice notice) {
        values.put("principalId" + place, notice.principalId());
        values.put("kind" + place, notice.kind().name());
        values.put("directiveId" + place, notice.directiveId());
        values.put("assignmentId" + place, notice.assignmentId());
        values.put("taskId" + place, notice.taskId());
        values.put("obligationKey" + place, notice.obligationKey());
        values.put("dueOn" + place, notice.dueOn());
        values.put("subject" + place, upTo(SUBJECT, notice.subject()));
        values.put("text" + place, upTo(TEXT, notice.text()));
        values.put("why" + place, upTo(WHY, notice.why()));
        values.put("action" + place, notice.action());
        values.put("link" + place, notice.link());
        values.put("urgent" + place, notice.urgent());
        values.put("dedupKey" + place, notice.dedupKey());
    }

    static String upTo(int length, String text) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
