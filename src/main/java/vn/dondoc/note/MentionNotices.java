package vn.dondoc.note;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.Subjects;
import vn.dondoc.workflow.OpenTask;

/** Tells somebody that a note mentions him, and leads to where he reads it ({@link NotePlaces}); what it says stands in no message. */
@Component
class MentionNotices {

    private final Notices notices;
    private final JdbcClient jdbc;

    MentionNotices(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    void tell(long noteId, OpenTask task, NoteLevel about, Set<String> mentioned) {
        for (String person : mentioned) {
            notices.tell(new Notice(
                    NoticeKind.MENTION,
                    Set.of(person),
                    task.directiveId(),
                    task.assignmentId(),
                    null,
                    null,
                    task.dueOn(),
                    Subjects.of(task.directiveNumber(), ordinal(task), task.title()),
                    "Ông/bà được nhắc đến trong một ý kiến.",
                    "vì người ghi ý kiến nhắc đến ông/bà",
                    "Đọc ý kiến",
                    NotePlaces.lasting(task, about),
                    false,
                    "note:" + noteId));
        }
    }

    private Integer ordinal(OpenTask task) {
        return task.assignmentId() == null
                ? null
                : jdbc.sql("select ordinal from assignment where id = :id")
                        .param("id", task.assignmentId())
                        .query(Integer.class)
                        .single();
    }
}
