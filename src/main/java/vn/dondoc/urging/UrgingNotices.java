package vn.dondoc.urging;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Urged;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.Subjects;
import vn.dondoc.workflow.OpenTask;

/** Tells whoever has the work that he is urged; what was written stands in the history, never in a message. */
@Component
class UrgingNotices {

    private final Notices notices;
    private final UrgedPersons urgedPersons;
    private final JdbcClient jdbc;

    UrgingNotices(Notices notices, UrgedPersons urgedPersons, JdbcClient jdbc) {
        this.notices = notices;
        this.urgedPersons = urgedPersons;
        this.jdbc = jdbc;
    }

    private record About(String number, int ordinal, String title) {}

    @EventListener
    void urged(Urged urged) {
        About about = jdbc.sql(
                        """
                select d.number, a.ordinal, a.title from assignment a join directive d on d.id = a.directive_id where a.id = :id""")
                .param("id", urged.assignmentId())
                .query(About.class)
                .single();
        List<OpenTask> work = urgedPersons.work(urged.assignmentId(), urged.agencyCode());
        Set<String> told =
                urgedPersons.of(work, urged.agencyCode(), urged.act().actor().id());
        notices.tell(new Notice(
                NoticeKind.URGED,
                told,
                urged.directiveId(),
                urged.assignmentId(),
                null,
                null,
                null,
                Subjects.of(about.number(), about.ordinal(), about.title()),
                urged.documentId() == null
                        ? "Cơ quan của ông/bà được đôn đốc thực hiện nhiệm vụ này; nội dung ở phần Diễn biến."
                        : "Văn phòng UBND tỉnh đã phát hành công văn đôn đốc nhiệm vụ này.",
                "vì ông/bà đang xử lý hoặc lãnh đạo cơ quan được đôn đốc",
                "Mở việc",
                work.isEmpty() ? null : Subjects.link(work.get(0).taskId()),
                false,
                "urged:" + key(urged)));
    }

    /** Each urging is told once: the newest line of history names it. */
    private long key(Urged urged) {
        return jdbc.sql("select max(id) from event where assignment_id = :id")
                .param("id", urged.assignmentId())
                .query(Long.class)
                .single();
    }
}
