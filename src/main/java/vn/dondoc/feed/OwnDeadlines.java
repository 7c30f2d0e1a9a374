package vn.dondoc.feed;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Progress;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/**
 * What is one's own: assignments, contributions and opinions that one handles, those of the agency that one leads, at the Office
 * those of one's fields; and the tasks that one has: for as long as one works there, as in the app. Nothing that is paused, finished, handed in or taken back.
 */
@Repository
class OwnDeadlines {

    /** A calendar program shows no more in any useful way. */
    private static final int MOST = 1000;

    private static final String OFFICERS_FIELD = Works.inKind(":me", AgencyKind.OFFICE)
            + " and exists (select 1 from responsibility r where r.field = d.field and (r.office_officer = :me or r.office_leader = :me))";

    private static final String ON_ASSIGNMENT =
            " join directive d on d.id = a.directive_id join agency n on n.code = %s where a.progress in (:running) and ";

    private static final String SELECT = "select x.* from ("
            + "select 'assignment-' || a.id as uid, 'Thời hạn' as what, d.number, a.ordinal, a.title, n.name as agency, a.due_on,"
            + " a.id as assignment_id, cast(null as varchar(64)) as task_id from assignment a"
            + ON_ASSIGNMENT.formatted("a.lead_code")
            + "a.due_on is not null and (" + his("a.handler_id", "a.lead_code") + " or " + OFFICERS_FIELD + ")"
            + " union all "
            + "select 'contribution-' || c.id, 'Phần phối hợp', d.number, a.ordinal, a.title, n.name, c.due_on, a.id, null"
            + " from contribution c join assignment a on a.id = c.assignment_id"
            + ON_ASSIGNMENT.formatted("c.agency_code")
            + "c.due_on is not null and c.progress in ('NOT_RECEIVED', 'NOT_ASSIGNED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED')"
            + " and (" + his("c.handler_id", "c.agency_code") + ")"
            + " union all "
            + "select 'opinion-' || o.id, 'Góp ý', d.number, a.ordinal, a.title, n.name, o.due_on, a.id, null"
            + " from opinion o join proposal q on q.id = o.proposal_id join assignment a on a.id = q.assignment_id"
            + ON_ASSIGNMENT.formatted("o.agency_code")
            + "o.state in ('ASKED', 'DRAFTED') and (" + his("o.drafted_by", "o.agency_code") + ")"
            + " union all "
            + "select 'task-' || t.task_id, t.name, t.directive_number, (select b.ordinal from assignment b where b.id = t.assignment_id),"
            + " t.title, n.name, t.due_on, t.assignment_id, t.task_id from open_task t join agency n on n.code = t.agency_code"
            + " where t.assignee_id = :me and t.locked = false and t.due_on is not null and "
            + Works.in(":me", "t.agency_code")
            + ") x order by x.due_on, x.uid fetch first " + MOST + " rows only";

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnDeadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The earliest first; a task on what stands there with the same day already is left out. */
    List<OwnDeadline> of(String personId) {
        List<OwnDeadline> all = jdbc.sql(SELECT)
                .param("me", personId)
                .param("today", OfficeZone.today(clock))
                .param("running", running())
                .query(OwnDeadline.class)
                .list();
        Set<String> matters = new HashSet<>();
        all.stream().filter(one -> one.taskId() == null).forEach(one -> matters.add(matter(one)));
        return all.stream()
                .filter(one -> one.taskId() == null || !matters.contains(matter(one)))
                .toList();
    }

    /** He handles it and works there still, or leads the agency. */
    private static String his(String handler, String agency) {
        return "(" + handler + " = :me and " + Works.in(":me", agency) + ") or " + Works.in(":me", agency, Role.LEADER);
    }

    /** From the report's day of issue on it is the Office's turn, and its task has a day of its own. */
    private static List<String> running() {
        return Arrays.stream(Progress.values())
                .filter(progress ->
                        progress.isOpen() && progress != Progress.PAUSED && progress != Progress.AWAITING_CONFIRMATION)
                .map(Progress::name)
                .toList();
    }

    private static String matter(OwnDeadline one) {
        return one.assignmentId() + " " + one.dueOn();
    }
}
