package vn.dondoc.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.StandingRelevance;

/** A message about a task holds while the task is open and nobody else has taken it: one claim ends the others' reminders. */
@Component
class OpenTaskRelevance extends StandingRelevance {

    OpenTaskRelevance(JdbcClient jdbc) {
        super(jdbc);
    }

    @Override
    public String condition() {
        return """
                m.task_id is null
                or exists (select 1 from open_task t
                            where t.task_id = m.task_id and t.locked = false
                              and (t.assignee_id is null or m.recipient_id in (t.assignee_id, t.principal_id)
                                   or m.principal_id in (t.assignee_id, t.principal_id)))""";
    }
}
