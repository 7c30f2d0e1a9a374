package vn.dondoc.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.history.Event;
import vn.dondoc.history.Recorded;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeKind;
import vn.dondoc.notification.Notices;
import vn.dondoc.notification.Subjects;

/** Tells who asked for something what became of it. */
@Component
class RequestNotices {

    /** What of a request's history is an answer to whoever asked, and where the request stands then. */
    private static final Map<String, RequestState> ANSWERS = Map.of(
            "REQUEST_GRANTED", RequestState.GRANTED,
            "REQUEST_REFUSED", RequestState.REFUSED,
            "REQUEST_INCOMPLETE", RequestState.WITH_AGENCY);

    private final Notices notices;
    private final JdbcClient jdbc;

    RequestNotices(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    record Asked(
            long id,
            String askedBy,
            long directiveId,
            String number,
            Integer ordinal,
            String title,
            LocalDate dueOn,
            String taskId,
            RequestKind kind,
            boolean askedByProvince,
            boolean byOffice) {

        String why() {
            return Request.isDirected(kind, askedByProvince, byOffice)
                    ? "vì ông/bà đã chỉ đạo nội dung này"
                    : "vì ông/bà là người gửi đề nghị";
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(Recorded recorded) {
        Event event = recorded.event();
        RequestState state = ANSWERS.get(event.action());
        if (state == null) {
            return;
        }
        // The one of this very act: the assignment, or the directive, is locked, and of those in that state it came
        // there last.
        jdbc.sql(
                        """
                select q.id, q.asked_by, d.id as directive_id, d.number, a.ordinal, coalesce(a.title, d.subject) as title, a.due_on,
                       (select t.task_id from open_task t
                         where t.process_key = 'request' and t.subject_id = q.id fetch first 1 rows only) as task_id,
                       q.kind, q.by_office, case when exists (select 1 from agency o
                         where o.code = q.asked_by_agency and o.kind = 'province') then true else false end as asked_by_province
                  from request q left join assignment a on a.id = q.assignment_id
                  join directive d on d.id = coalesce(q.directive_id, a.directive_id)
                 where (q.assignment_id = :assignment or (cast(:assignment as bigint) is null and q.directive_id = :directive))
                   and q.state = :state
                 order by q.decided_at desc nulls last, q.id desc fetch first 1 rows only""")
                .param("assignment", event.assignmentId())
                .param("directive", event.directiveId())
                .param("state", state.name())
                .query(Asked.class)
                .optional()
                .filter(asked -> !asked.askedBy().equals(recorded.actor().id()))
                .ifPresent(asked -> notices.tell(notice(asked, state, event)));
    }

    private static Notice notice(Asked asked, RequestState state, Event event) {
        boolean incomplete = state == RequestState.WITH_AGENCY;
        return new Notice(
                incomplete ? NoticeKind.RETURNED : NoticeKind.ANSWER,
                Set.of(asked.askedBy()),
                asked.directiveId(),
                event.assignmentId(),
                incomplete ? asked.taskId() : null,
                null,
                asked.dueOn(),
                Subjects.of(asked.number(), asked.ordinal(), asked.title()),
                event.summary(),
                asked.why(),
                incomplete ? "Bổ sung đề nghị" : "Xem quyết định",
                Subjects.link(asked.taskId()),
                false,
                incomplete ? "task:" + asked.taskId() : "request:" + asked.id() + ":" + state);
    }
}
