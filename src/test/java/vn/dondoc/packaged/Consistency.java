package vn.dondoc.packaged;

import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/** Whether everything acknowledged is in the database, once, and whether engine and tables agree on where each assignment stands. */
final class Consistency {

    private Consistency() {}

    static void require(Database database, BusyOffice office, String when) {
        SoftAssertions softly = new SoftAssertions();
        acts(softly, database, office, when);
        engineAndTables(softly, database, when);
        softly.assertAll();
    }

    private static void acts(SoftAssertions softly, Database database, BusyOffice office, String when) {
        Set<String> open = new HashSet<>(database.texts("select id_ from ACT_RU_TASK"));
        Set<String> done = new HashSet<>(database.texts("select task_id from event where task_id is not null"));
        softly.assertThat(done).as("%s: acknowledged acts", when).containsAll(office.acknowledged());
        softly.assertThat(open)
                .as("%s: acknowledged acts undone", when)
                .doesNotContainAnyElementsOf(office.acknowledged());
        for (String taskId : office.attempted()) {
            softly.assertThat(done.contains(taskId) != open.contains(taskId))
                    .as("%s: task %s is done or open, and not both", when, taskId)
                    .isTrue();
        }
        softly.assertThat(database.texts("select number from directive"))
                .as("%s: registered directives", when)
                .doesNotHaveDuplicates()
                .containsAll(office.registered());
        none(
                softly,
                database,
                when,
                "an act twice",
                """
                select task_id, count(*) from event where task_id is not null group by task_id having count(*) > 1""");
        none(
                softly,
                database,
                when,
                "an assignment given out twice",
                """
                select assignment_id, count(*) from event where action = 'GIVEN_OUT' and assignment_id is not null
                 group by assignment_id having count(*) > 1""");
    }

    private static void engineAndTables(SoftAssertions softly, Database database, String when) {
        softly.assertThat(database.texts("select task_id from open_task order by 1"))
                .as("%s: open tasks of ours and of the engine", when)
                .isEqualTo(database.texts("select id_ from ACT_RU_TASK order by 1"));
        none(
                softly,
                database,
                when,
                "progress that does not fit the open task",
                """
                select a.id, a.progress, t.step from assignment a join open_task t on t.assignment_id = a.id and t.process_key <> 'contribution'
                 where a.progress <> case t.step
                       when 'registerArrival' then 'NOT_RECEIVED'
                       when 'nameHandler' then 'NOT_ASSIGNED'
                       when 'confirmResult' then 'AWAITING_CONFIRMATION'
                       else 'IN_PROGRESS' end""");
        none(
                softly,
                database,
                when,
                "an assignment without exactly one open task",
                """
                select a.id, a.progress from assignment a
                 where a.progress not in ('DRAFTED', 'COMPLETED')
                   and 1 <> (select count(*) from open_task t where t.assignment_id = a.id and t.process_key <> 'contribution')""");
        none(
                softly,
                database,
                when,
                "a coordinating agency whose part is not open once, or open though it has ended",
                """
                select c.id, c.progress from contribution c
                 where (case when c.progress in ('SIGNED', 'ACCEPTED', 'RECALLED') then 0 else 1 end)
                       <> (select count(*) from open_task t where t.process_key = 'contribution' and t.subject_id = c.id)
                    or (case when c.progress in ('ACCEPTED', 'RECALLED') then 0 else 1 end)
                       <> (select count(distinct e.proc_inst_id_) from ACT_RU_EXECUTION e where e.proc_inst_id_ = c.process_instance_id)""");
        none(
                softly,
                database,
                when,
                "a finished assignment with work left",
                """
                select a.id from assignment a where a.progress = 'COMPLETED'
                   and (exists (select 1 from open_task t where t.assignment_id = a.id)
                     or exists (select 1 from ACT_RU_EXECUTION e where e.proc_inst_id_ = a.process_instance_id))""");
        none(
                softly,
                database,
                when,
                "an assignment whose newest event says otherwise",
                """
                select a.id, a.progress, e.progress from assignment a join event e on e.assignment_id = a.id
                 where e.id = (select max(n.id) from event n where n.assignment_id = a.id and n.progress is not null) and e.progress <> a.progress""");
        none(
                softly,
                database,
                when,
                "a running assignment without exactly one timer",
                """
                select a.id from assignment a where a.progress not in ('DRAFTED', 'COMPLETED')
                   and 1 <> (select count(*) from ACT_RU_JOB j where j.process_instance_id_ = a.process_instance_id)""");
        none(
                softly,
                database,
                when,
                "a directive given out with assignments that were not",
                """
                select d.id from directive d join assignment a on a.directive_id = d.id
                 where d.state = 'GIVEN_OUT' and a.progress = 'DRAFTED'""");
    }

    private static void none(SoftAssertions softly, Database database, String when, String what, String sql) {
        softly.assertThat(database.rows(sql)).as("%s: %s", when, what).isEmpty();
    }
}
