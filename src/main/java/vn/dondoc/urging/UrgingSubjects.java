package vn.dondoc.urging;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;

/** The assignments that can be urged. */
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

    /** Number of the directive and place in it, such as {@code 857/UBND-KGVX#6}. */
    String numberOf(long assignmentId) {
        return jdbc.sql(
                        "select concat(d.number, '#', a.ordinal) from assignment a join directive d on d.id = a.directive_id where a.id = :id")
                .param("id", assignmentId)
                .query(String.class)
                .single();
    }
}
