package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Progress;
import vn.dondoc.problem.Problem;

/** What our tables and the engine hold of a directive: so that a test can say that nothing changed, or that both agree. */
@Component
public class Records {

    private static final String ASSIGNMENTS = "assignment_id in (select id from assignment where directive_id = :id)";

    /** Every table with rows of a directive, and how they are found. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("directive", "id = :id"),
            Map.entry("assignment", "directive_id = :id"),
            Map.entry("assignment_coordinator", ASSIGNMENTS),
            Map.entry("fact_basis", "directive_id = :id"),
            Map.entry("deadline_change", ASSIGNMENTS),
            Map.entry("obligation", ASSIGNMENTS),
            Map.entry("arrival", "directive_id = :id"),
            Map.entry("progress_entry", ASSIGNMENTS),
            Map.entry("issued_document", "directive_id = :id"),
            Map.entry("report", ASSIGNMENTS),
            Map.entry("watcher", "directive_id = :id"),
            Map.entry("open_task", "directive_id = :id"),
            Map.entry("event", "directive_id = :id"));

    private static final String TIMER = "intermediateEvent_nextStepReached";
    private static final String CALL = "callActivity_issueReport";

    /** Where the token may be while an assignment stands somewhere. */
    private static final Map<Progress, Set<String>> PLACES = Map.of(
            Progress.NOT_RECEIVED, Set.of("userTask_registerArrival"),
            Progress.NOT_ASSIGNED, Set.of("userTask_nameHandler"),
            Progress.RETURNED, Set.of("userTask_answerAgency", "userTask_decideLead"),
            Progress.INSTRUCTION_ASKED, Set.of("userTask_answerAgency", "userTask_decideLead"),
            Progress.IN_PROGRESS,
                    Set.of(
                            "intermediateEvent_coordinationEnded",
                            "intermediateEvent_reportPeriodBegun",
                            "userTask_enterPlan",
                            "userTask_carryOut",
                            "userTask_signReport",
                            "userTask_issueDocument"),
            Progress.REDO, Set.of("userTask_carryOut", "userTask_signReport", "userTask_issueDocument"),
            Progress.AWAITING_CONFIRMATION, Set.of("userTask_confirmResult"));

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The act is refused in words, and every table and every open task is as it was. */
    public Problem refused(long directiveId, ThrowingCallable act) {
        List<String> before = of(directiveId);
        Throwable thrown = catchThrowable(act);
        assertThat(thrown).isInstanceOf(Problem.class);
        assertThat(of(directiveId)).isEqualTo(before);
        return (Problem) thrown;
    }

    /** Everything that is kept of a directive, in tables and in the engine, as lines. */
    public List<String> of(long directiveId) {
        List<String> lines = new ArrayList<>();
        TABLES.forEach((table, condition) -> jdbc.sql("select * from " + table + " where " + condition)
                .param("id", directiveId)
                .query()
                .listOfRows()
                .forEach(row -> lines.add(table + " " + row)));
        jdbc.sql(
                        """
                select e.id_, e.act_id_, e.business_key_, e.rev_, t.id_ as task, t.assignee_, t.rev_ as task_rev
                  from act_ru_execution e left join act_ru_task t on t.execution_id_ = e.id_
                 where e.proc_inst_id_ in (select i.id_ from act_ru_execution i join directive d on d.id = :id
                        where i.business_key_ = d.number or i.business_key_ like concat(d.number, '#%'))""")
                .param("id", directiveId)
                .query()
                .listOfRows()
                .forEach(row -> lines.add("engine " + row));
        return lines.stream().sorted().toList();
    }

    /** Our tables and the engine say the same of an assignment: where it stands, and which tasks are open with whom. */
    public void agree(Assignment assignment, String businessKey) {
        Set<String> places = places(businessKey);
        if (assignment.progress().isFinished()) {
            assertThat(places).isEmpty();
        } else {
            assertThat(places).contains(TIMER);
            places.remove(TIMER);
            if (places.contains("userTask_issueDocument")) {
                assertThat(places.remove(CALL)).isTrue();
            }
            assertThat(places).hasSize(1);
            assertThat(PLACES.get(assignment.progress())).containsAll(places);
        }
        assertThat(jdbc.sql(
                                "select task_id as id, 'userTask_' || step as place, assignee_id as assignee from open_task where assignment_id = :id")
                        .param("id", assignment.id())
                        .query()
                        .listOfRows())
                .isEqualTo(jdbc.sql(
                                """
                        select t.id_ as id, t.task_def_key_ as place, t.assignee_ as assignee
                          from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                         where i.business_key_ = :key""")
                        .param("key", businessKey)
                        .query()
                        .listOfRows());
    }

    private Set<String> places(String businessKey) {
        return new TreeSet<>(jdbc.sql(
                        """
                select e.act_id_ from act_ru_execution i join act_ru_execution e on e.proc_inst_id_ = i.id_
                 where i.business_key_ = :key and e.act_id_ is not null""")
                .param("key", businessKey)
                .query(String.class)
                .list());
    }
}
