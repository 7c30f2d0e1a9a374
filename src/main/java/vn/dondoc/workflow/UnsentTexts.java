package vn.dondoc.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/**
 * What a person has begun to write beside a task's form and not sent yet, each place for itself: his own, whoever else sees the task.
 * A note or a request is about the assignment and outlives the task; what is written in the task's own form goes with it.
 */
@Repository
public class UnsentTexts {

    /** The one place that is the task's own form, as the Office fills it in for an agency. */
    private static final String ON_PAPER = "on-paper";

    private static final int MOST_PLACES = 50;
    private static final int KEPT_DAYS = 180;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnsentTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return what stands in each place, as it was saved */
    public Map<String, String> find(OpenTask task, Actor actor) {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select place, content from unsent_text
                where person_id = :person and about in (:abouts) order by place""")
                .param("person", actor.id())
                .param("abouts", List.of(ofTask(task), ofMatter(task)))
                .query(row -> {
                    found.put(row.getString("place"), row.getString("content"));
                });
        return found;
    }

    /**
     * The later of two savers wins.
     *
     * @throws Problem if the task was done in the meantime, or more is begun than anybody writes
     */
    public void save(OpenTask task, Actor actor, String place, String content) {
        try {
            FirstSave.updateOrInsert(
                    () -> update(task, actor, place, content), () -> insert(task, actor, place, content));
        } catch (DataIntegrityViolationException taskIsGone) {
            throw Problem.lostRace("Công việc này vừa được xử lý xong; bản nháp không còn cần lưu.");
        }
    }

    /** It was sent, or given up. */
    public void remove(OpenTask task, Actor actor, String place) {
        jdbc.sql("delete from unsent_text where person_id = :person and about = :about and place = :place")
                .param("person", actor.id())
                .param("about", about(task, place))
                .param("place", place)
                .update();
    }

    private int update(OpenTask task, Actor actor, String place, String content) {
        return jdbc.sql(
                        """
                update unsent_text set content = :content, saved_at = :at
                where person_id = :person and about = :about and place = :place""")
                .param("person", actor.id())
                .param("about", about(task, place))
                .param("place", place)
                .param("content", content)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void insert(OpenTask task, Actor actor, String place, String content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        forgetOld(now);
        if (find(task, actor).size() >= MOST_PLACES) {
            throw Problem.refused("", "Ông/bà đang viết dở quá nhiều nội dung ở đây; hãy gửi hoặc bỏ bớt.");
        }
        jdbc.sql(
                        """
                insert into unsent_text (person_id, about, place, task_id, content, saved_at)
                values (:person, :about, :place, :task, :content, :at)""")
                .param("person", actor.id())
                .param("about", about(task, place))
                .param("place", place)
                .param("task", place.equals(ON_PAPER) ? task.taskId() : null)
                .param("content", content)
                .param("at", now)
                .update();
    }

    /** What nobody came back to, whosever it is: the assignment may have ended, and he may have left the office. */
    private void forgetOld(OffsetDateTime now) {
        jdbc.sql("delete from unsent_text where saved_at < :before")
                .param("before", now.minusDays(KEPT_DAYS))
                .update();
    }

    private static String about(OpenTask task, String place) {
        return place.equals(ON_PAPER) ? ofTask(task) : ofMatter(task);
    }

    private static String ofTask(OpenTask task) {
        return "task/" + task.taskId();
    }

    private static String ofMatter(OpenTask task) {
        return task.assignmentId() == null ? "directive/" + task.directiveId() : "assignment/" + task.assignmentId();
    }
}
