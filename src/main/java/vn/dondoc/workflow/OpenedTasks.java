package vn.dondoc.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.notification.Inbox;

/** Who has opened which open task. */
@Repository
public class OpenedTasks {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final Inbox inbox;
    private final Clock clock;

    OpenedTasks(JdbcClient jdbc, AccessPolicy policy, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What he was told of it he has before his eyes now. */
    public void open(Actor reader, String taskId) {
        try {
            jdbc.sql(
                            """
                    insert into task_opened (task_id, person_id, opened_at)
                    select t.task_id, cast(:me as varchar(64)), cast(:now as timestamp(3) with time zone)
                      from open_task t where t.task_id = :id
                       and not exists (select 1 from task_opened o where o.task_id = t.task_id and o.person_id = :me)""")
                    .param("id", taskId)
                    .param("me", reader.id())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DataIntegrityViolationException overtaken) {
            // Opened twice at once, or done by another in the meantime: there is nothing left to note.
        }
        inbox.readAbout(reader, taskId);
    }

    /** Those that wait for him and that he has never opened, and those of which he was told something that he has not read. */
    public Set<String> unread(Actor reader, List<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        Set<String> unread = new HashSet<>();
        tasks.stream()
                .filter(task -> policy.acting(reader, task).isPresent())
                .forEach(task -> unread.add(task.taskId()));
        jdbc.sql(
                        """
                select o.task_id, true as opened from task_opened o where o.person_id = :me and o.task_id in (:ids)
                union all
                select m.task_id, false from message m where m.recipient_id = :me and m.read_at is null and m.task_id in (:ids)
                 order by opened desc""")
                .param("me", reader.id())
                .param("ids", tasks.stream().map(OpenTask::taskId).toList())
                .query(row -> {
                    String taskId = row.getString("task_id");
                    if (row.getBoolean("opened")) {
                        unread.remove(taskId);
                    } else {
                        unread.add(taskId);
                    }
                });
        return unread;
    }
}
