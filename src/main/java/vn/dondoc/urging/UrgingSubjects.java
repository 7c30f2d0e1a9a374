package vn.dondoc.urging;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** The assignments that can be urged, and which of them this person may see. */
@Repository
public class UrgingSubjects {

    /** More than a list to choose from can hold; the late ones come first. */
    private static final int LONGEST_LIST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    UrgingSubjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param late whether its own date, or that of a period's report, has passed */
    public record Choice(long id, String number, int ordinal, String title, String leadName, boolean late) {}

    /** Those that lie with the lead, late ones first, the latest before the others. */
    public List<Choice> choices() {
        return jdbc.sql(
                        """
                select * from (
                  select a.id, d.number, a.ordinal, a.title, g.short_name as lead_name,
                         case when a.due_on < :today or exists (select 1 from obligation o
                                where o.assignment_id = a.id and o.kind = 'PERIOD_REPORT' and o.fulfilled_on is null and o.due_on < :today)
                              then true else false end as late,
                         a.due_on
                    from assignment a join directive d on d.id = a.directive_id join agency g on g.code = a.lead_code
                   where a.progress in ('NOT_RECEIVED', 'NOT_ASSIGNED', 'IN_PROGRESS', 'REDO')) s
                 order by s.late desc, s.due_on, s.id limit :most""")
                .param("today", OfficeZone.today(clock))
                .param("most", LONGEST_LIST)
                .query(Choice.class)
                .list();
    }

    /** @throws Problem if there is no such assignment, or none for this person */
    void requireVisible(Actor actor, long assignmentId) {
        if (visible(actor, List.of(assignmentId)).isEmpty()) {
            throw Problem.notVisible();
        }
    }

    /** The same for all of these at once, which throws it of one of them. */
    Consumer<Assignment> requireVisible(Actor actor, Collection<Assignment> all) {
        Set<Long> visible = visible(actor, all.stream().map(Assignment::id).toList());
        return assignment -> {
            if (!visible.contains(assignment.id())) {
                throw Problem.notVisible();
            }
        };
    }

    private Set<Long> visible(Actor actor, Collection<Long> assignmentIds) {
        return assignmentIds.isEmpty()
                ? Set.of()
                : jdbc.sql("select a.id from assignment a where a.id in (:ids) and " + AccessPolicy.VISIBLE_ASSIGNMENT)
                        .param("ids", assignmentIds)
                        .params(AccessPolicy.reader(actor))
                        .query(Long.class)
                        .set();
    }

    /** Number of the directive and place in it, such as {@code 857/UBND-KGVX#6}. */
    String numberOf(long assignmentId) {
        return jdbc.sql(
                        "select concat(d.number, '#', a.ordinal) from assignment a join directive d on d.id = a.directive_id where a.id = :id")
                .param("id", assignmentId)
                .query(String.class)
                .single();
    }
}
