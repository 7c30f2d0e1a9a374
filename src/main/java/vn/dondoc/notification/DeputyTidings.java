package vn.dondoc.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.Works;

/** Who was named to work with a handler has no task of his own in his list: he reads of it in the next morning's mail. */
@Component
class DeputyTidings implements MorningSource {

    private static final String SELECT =
            """
            select h.id, h.person_id, d.id as directive_id, d.number, a.id as assignment_id, a.ordinal, a.title,
                   coalesce(c.due_on, a.due_on) as due_on,
                   (select min(t.task_id) from open_task t where t.assignment_id = a.id and t.agency_code = h.agency_code) as task_id
              from deputy_handler h join assignment a on a.id = h.assignment_id join directive d on d.id = a.directive_id
              join person p on p.id = h.person_id and p.active left join contribution c on c.id = h.contribution_id
             where h.named_at >= :since and h.ended_at is null and a.ended_on is null and c.ended_on is null
               and %s
             order by h.id"""
                    .formatted(Works.in("p.id", "h.agency_code"));

    private final JdbcClient jdbc;
    private final Clock clock;

    DeputyTidings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            long id,
            String personId,
            long directiveId,
            String number,
            long assignmentId,
            int ordinal,
            String title,
            LocalDate dueOn,
            String taskId) {}

    @Override
    public List<Notice> since(OffsetDateTime since) {
        return jdbc
                .sql(SELECT)
                .param("since", since)
                .param("today", OfficeZone.today(clock))
                .query(Row.class)
                .list()
                .stream()
                .map(DeputyTidings::notice)
                .toList();
    }

    private static Notice notice(Row named) {
        return new Notice(
                NoticeKind.INFORMATION,
                Set.of(named.personId()),
                named.directiveId(),
                named.assignmentId(),
                null,
                null,
                named.dueOn(),
                Subjects.of(named.number(), named.ordinal(), named.title()),
                "Ông/bà được phân công phối hợp xử lý.",
                "vì lãnh đạo cơ quan đã chọn ông/bà phối hợp xử lý việc này",
                "Xem nhiệm vụ",
                Subjects.link(named.taskId()),
                false,
                "deputy:" + named.id());
    }
}
