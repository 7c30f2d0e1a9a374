package vn.dondoc.notification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.history.Event;
import vn.dondoc.history.Recorded;
import vn.dondoc.organisation.Role;

/**
 * What the Office's officer drafted comes back to him: told at once like every return, to who has the step again, else to all who
 * may take it.
 */
@Component
class OfficeReturns {

    private static final Map<String, String> RETURNS = Map.of(
            "BREAK_DOWN_RETURNED", "Lãnh đạo Văn phòng trả lại dự thảo phân rã nhiệm vụ.",
            "SLIP_RETURNED", "Lãnh đạo Văn phòng trả lại phiếu trình.",
            "CONSOLIDATED_REPORT_SENT_BACK", "Người ký trả lại dự thảo báo cáo tổng hợp.",
            "REQUEST_RETURNED", "Người ký văn bản trả lại đề nghị để Văn phòng làm rõ.",
            "URGING_RETURNED", "Lãnh đạo Văn phòng trả lại dự thảo công văn đôn đốc.");

    private static final String SELECT =
            """
            select t.task_id, t.directive_number, (select a.ordinal from assignment a where a.id = t.assignment_id) as ordinal, t.title,
                   t.due_on, t.urgency, t.assignee_id, t.agency_code
              from open_task t join agency o on o.code = t.agency_code and o.kind = 'office'
             where t.directive_id = :directive and coalesce(t.assignment_id, 0) = coalesce(cast(:assignment as bigint), 0)
               and t.agency_role = 'OFFICER'
             order by t.created_at desc, t.task_id fetch first 1 rows only""";

    private final Notices notices;
    private final Recipients recipients;
    private final JdbcClient jdbc;

    OfficeReturns(Notices notices, Recipients recipients, JdbcClient jdbc) {
        this.notices = notices;
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    /** @param taskId the step that it came back to: the newest one of the Office's officers there */
    record Back(
            String taskId,
            String directiveNumber,
            Integer ordinal,
            String title,
            LocalDate dueOn,
            String urgency,
            String assigneeId,
            String agencyCode) {}

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(Recorded recorded) {
        Event event = recorded.event();
        if (RETURNS.containsKey(event.action())) {
            back(event).ifPresent(back -> notices.tell(notice(event, back)));
        }
    }

    private Optional<Back> back(Event event) {
        return jdbc.sql(SELECT)
                .param("directive", event.directiveId())
                .param("assignment", event.assignmentId())
                .query(Back.class)
                .optional();
    }

    private Notice notice(Event event, Back back) {
        return new Notice(
                NoticeKind.RETURNED,
                back.assigneeId() == null
                        ? recipients.holding(back.agencyCode(), Role.OFFICER)
                        : Set.of(back.assigneeId()),
                event.directiveId(),
                event.assignmentId(),
                back.taskId(),
                null,
                back.dueOn(),
                Subjects.of(back.directiveNumber(), back.ordinal(), back.title()),
                RETURNS.get(event.action()),
                "vì việc này lại ở chỗ ông/bà hoặc chờ chuyên viên Văn phòng nhận",
                "Sửa dự thảo",
                Subjects.link(back.taskId()),
                "IMMEDIATE".equals(back.urgency()),
                "task:" + back.taskId());
    }
}
