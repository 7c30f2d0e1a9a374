package vn.dondoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.MorningSource;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Subjects;

/**
 * What waits for somebody whom another stands in for today, told to that other: what is signed to who has the right to sign, the rest
 * to who handles for him. What came up since the last morning, and on the first day all that waits.
 */
@Component
class StandInNotices implements MorningSource {

    private static final String SELECT =
            """
            select t.task_id, t.step, t.name, t.directive_id, t.assignment_id, t.directive_number, t.title, t.due_on, t.excluded,
                   (select a.ordinal from assignment a where a.id = t.assignment_id) as ordinal,
                   s.person_id, p.full_name as person_name, s.principal_id, q.full_name as principal_name, s.kind
              from stand_in s
              join person p on p.id = s.person_id and p.active
              join person q on q.id = s.principal_id and q.active
              join open_task t on t.agency_code = s.agency_code and t.locked = false
               and (t.assignee_id = s.principal_id
                    or (t.assignee_id is null
                        and exists (select 1 from role_grant g
                                     where g.person_id = s.principal_id and g.agency_code = t.agency_code and g.role = t.agency_role
                                       and (g.valid_from is null or g.valid_from <= :today)
                                       and (g.valid_to is null or g.valid_to >= :today))))
             where s.revoked_at is null and s.valid_from <= :today and s.valid_to >= :today
               and (t.created_at >= :since or s.granted_at >= :since or s.valid_from >= :sinceDay)
               and ((s.kind = 'SIGN' and t.step in (:signing)) or (s.kind = 'HANDLE' and t.step not in (:signing)))
             order by t.created_at, t.task_id, s.person_id, s.principal_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandInNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            String taskId,
            String step,
            String name,
            long directiveId,
            Long assignmentId,
            String directiveNumber,
            String title,
            LocalDate dueOn,
            String excluded,
            Integer ordinal,
            String personId,
            String personName,
            String principalId,
            String principalName,
            String kind) {

        String why() {
            return "vì việc này đang ở chỗ hoặc chờ người có vai trò như ông/bà " + principalName + " (ông/bà "
                    + personName + (kind.equals("SIGN") ? " ký thay)" : " xử lý thay)");
        }
    }

    @Override
    public List<Notice> since(OffsetDateTime since) {
        return jdbc
                .sql(SELECT)
                .param("today", OfficeZone.today(clock))
                .param("since", since)
                .param("sinceDay", since.atZoneSameInstant(OfficeZone.ID).toLocalDate())
                .param("signing", Steps.SIGNING)
                .query(Row.class)
                .list()
                .stream()
                .filter(Predicate.not(StandInNotices::excluded))
                .map(StandInNotices::notice)
                .toList();
    }

    /** Four eyes: neither the one who took part before nor who stands in for him. */
    private static boolean excluded(Row row) {
        List<String> excluded = Arrays.asList(row.excluded().split(" "));
        return excluded.contains(row.personId()) || excluded.contains(row.principalId());
    }

    private static Notice notice(Row task) {
        return new Notice(
                NoticeKind.TASK,
                Set.of(task.personId()),
                task.directiveId(),
                task.assignmentId(),
                task.taskId(),
                null,
                task.dueOn(),
                Subjects.of(task.directiveNumber(), task.ordinal(), task.title()),
                task.name() + ".",
                task.why(),
                "Mở việc",
                Subjects.link(task.taskId()),
                false,
                "task:" + task.taskId(),
                task.principalId());
    }
}
