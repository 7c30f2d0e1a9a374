package vn.dondoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.notification.MorningSource;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Subjects;

/** The tasks that came up since the last morning: to who has them, else to all who hold the role. */
@Component
class OpenTaskNotices implements MorningSource {

    private static final String SELECT =
            """
            select t.task_id, t.name, t.directive_id, t.assignment_id, t.directive_number, t.title, t.due_on, t.excluded, p.id as person_id,
                   (select a.ordinal from assignment a where a.id = t.assignment_id) as ordinal
              from open_task t
              join person p on p.active
               and (p.id = t.assignee_id
                    or (t.assignee_id is null
                        and exists (select 1 from role_grant g
                                     where g.person_id = p.id and g.agency_code = t.agency_code and g.role = t.agency_role
                                       and (g.valid_from is null or g.valid_from <= :today)
                                       and (g.valid_to is null or g.valid_to >= :today))))
             where t.created_at >= :since and t.locked = false
             order by t.created_at, t.task_id, p.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenTaskNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            String taskId,
            String name,
            long directiveId,
            Long assignmentId,
            String directiveNumber,
            String title,
            LocalDate dueOn,
            String excluded,
            String personId,
            Integer ordinal) {}

    @Override
    public List<Notice> since(OffsetDateTime since) {
        Map<String, List<Row>> byTask = jdbc
                .sql(SELECT)
                .param("today", OfficeZone.today(clock))
                .param("since", since)
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> !Arrays.asList(row.excluded().split(" ")).contains(row.personId()))
                .collect(Collectors.groupingBy(Row::taskId, LinkedHashMap::new, Collectors.toList()));
        return byTask.values().stream().map(OpenTaskNotices::notice).toList();
    }

    private static Notice notice(List<Row> rows) {
        Row task = rows.get(0);
        Set<String> recipients = rows.stream().map(Row::personId).collect(Collectors.toSet());
        return new Notice(
                NoticeKind.TASK,
                recipients,
                task.directiveId(),
                task.assignmentId(),
                task.taskId(),
                null,
                task.dueOn(),
                Subjects.of(task.directiveNumber(), task.ordinal(), task.title()),
                task.name() + ".",
                "vì việc này đang ở chỗ ông/bà hoặc chờ người có vai trò như ông/bà nhận",
                "Mở việc",
                Subjects.link(task.taskId()),
                false,
                "task:" + task.taskId());
    }
}
