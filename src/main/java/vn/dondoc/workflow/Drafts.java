package vn.dondoc.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** Unfinished input, kept on the server: closing the browser, a time-out or another computer lose nothing. */
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A task's draft goes with the task, whoever has it. */
    public static String ofTask(String taskId) {
        return "task/" + taskId;
    }

    /** The draft of a form that starts a process belongs to the person. */
    public static String ofStart(String processKey, Actor actor) {
        return "start/" + processKey + "/" + actor.id();
    }

    public Optional<String> find(String subject) {
        return jdbc.sql("select content from draft where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    /**
     * The later of two savers wins: a draft is one person's work in hand.
     *
     * @throws Problem if the task was done in the meantime
     */
    public void saveForTask(String taskId, Actor actor, String content) {
        try {
            save(ofTask(taskId), taskId, actor, content);
        } catch (DataIntegrityViolationException taskIsGone) {
            throw Problem.lostRace("Công việc này vừa được xử lý xong; bản nháp không còn cần lưu.");
        }
    }

    public void saveForStart(String processKey, Actor actor, String content) {
        save(ofStart(processKey, actor), null, actor, content);
    }

    private void save(String subject, String taskId, Actor actor, String content) {
        FirstSave.updateOrInsert(() -> update(subject, actor, content), () -> insert(subject, taskId, actor, content));
    }

    private void insert(String subject, String taskId, Actor actor, String content) {
        jdbc.sql(
                        """
                    insert into draft (subject, task_id, person_id, content, saved_at)
                    values (:subject, :task, :person, :content, :at)""")
                .param("subject", subject)
                .param("task", taskId)
                .param("person", actor.id())
                .param("content", content)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The draft of a form that starts a process; a task's draft goes with its row in {@code open_task}. */
    public void remove(String subject) {
        jdbc.sql("delete from draft where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private int update(String subject, Actor actor, String content) {
        return jdbc.sql(
                        "update draft set person_id = :person, content = :content, saved_at = :at where subject = :subject")
                .param("subject", subject)
                .param("person", actor.id())
                .param("content", content)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
