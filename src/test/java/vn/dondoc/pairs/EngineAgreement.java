package vn.dondoc.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.directive.Directives;
import vn.dondoc.proposal.Opinions;
import vn.dondoc.proposal.Proposals;
import vn.dondoc.walk.Records;

/** Whether our tables and the engine say the same of everything that belongs to a directive. */
@TestComponent
class EngineAgreement {

    private static final String ASSIGNMENTS = "select a.id from assignment a where a.directive_id in (:ids)";

    private static final String PROPOSALS =
            "select p.id from proposal p where p.assignment_id in (" + ASSIGNMENTS + ")";

    /** Every process instance that there is, by our tables' states. */
    private static final String RUNNING =
            """
            select d.process_instance_id from directive d
             where d.id in (:ids) and d.state not in ('ENDED', 'RECALLED', 'REPLACED')
            union all select a.process_instance_id from assignment a
             where a.directive_id in (:ids) and a.progress not in ('DRAFTED', 'COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')
            union all select c.process_instance_id from contribution c
             where c.assignment_id in (%1$s) and c.progress not in ('ACCEPTED', 'RECALLED')
            union all select p.process_instance_id from proposal p
             where p.id in (%2$s) and p.state not in ('DECIDED', 'RECALLED')
            union all select o.process_instance_id from opinion o
             where o.proposal_id in (%2$s) and o.state in ('ASKED', 'DRAFTED')
            union all select q.process_instance_id from request q
             where q.assignment_id in (%1$s) and q.state in ('WITH_OFFICE', 'WITH_AGENCY', 'WITH_SIGNER')"""
                    .formatted(ASSIGNMENTS, PROPOSALS);

    /** Every process instance that our tables ever knew. */
    private static final String KNOWN =
            """
            select process_instance_id from directive where id in (:ids)
            union all select process_instance_id from assignment where directive_id in (:ids)
            union all select process_instance_id from contribution where assignment_id in (%1$s)
            union all select process_instance_id from proposal where id in (%2$s)
            union all select process_instance_id from opinion where proposal_id in (%2$s)
            union all select process_instance_id from request where assignment_id in (%1$s)"""
                    .formatted(ASSIGNMENTS, PROPOSALS);

    private final Records records;
    private final Directives directives;
    private final Assignments assignments;
    private final Contributions contributions;
    private final Proposals proposals;
    private final Opinions opinions;
    private final WaitingPlaces places;
    private final ManagementService management;
    private final JdbcClient jdbc;

    EngineAgreement(
            Records records,
            Directives directives,
            Assignments assignments,
            Contributions contributions,
            Proposals proposals,
            Opinions opinions,
            WaitingPlaces places,
            ManagementService management,
            JdbcClient jdbc) {
        this.records = records;
        this.directives = directives;
        this.assignments = assignments;
        this.contributions = contributions;
        this.proposals = proposals;
        this.opinions = opinions;
        this.places = places;
        this.management = management;
        this.jdbc = jdbc;
    }

    void check(List<Long> directiveIds) {
        for (long directiveId : directiveIds) {
            records.agree(directives.find(directiveId).orElseThrow());
            assignments.ofDirective(directiveId).forEach(assignment -> {
                records.agree(assignment);
                contributions.ofAssignment(assignment.id()).forEach(records::agree);
            });
        }
        for (long id : ids(PROPOSALS, directiveIds)) {
            records.agree(proposals.find(id).orElseThrow(), opinions.ofProposal(id));
        }
        List<String> running = instances(RUNNING, directiveIds);
        assertThat(instances(
                        "select i.id_ from act_ru_execution i where i.parent_id_ is null and i.super_exec_ is null and i.id_ in ("
                                + KNOWN + ") order by 1",
                        directiveIds))
                .as("running instances")
                .isEqualTo(running.stream().sorted().toList());
        running.forEach(places::check);
        noneOf("task that is not of its directive, its lead, its date", STALE_TASKS, directiveIds);
        noneOf("task of somebody switched off, or taken without a right", FOREIGN_TASKS, directiveIds);
        noneOf("document that is signed and that nobody can issue", LOST_DOCUMENTS, directiveIds);
        noneOf("obligation of an assignment that has ended", LOST_OBLIGATIONS, directiveIds);
        noneOf("timer of an opinion that runs on in a pause, or is held outside one", WRONG_SILENCE, directiveIds);
    }

    /** Every timer of a directive and of what belongs to it. */
    List<Job> timers(long directiveId) {
        List<Job> timers = new ArrayList<>();
        for (String instance : instances(RUNNING, List.of(directiveId))) {
            timers.addAll(
                    management.createJobQuery().processInstanceId(instance).list());
        }
        return timers;
    }

    private static final String STALE_TASKS =
            """
            select t.task_id, t.step, t.directive_id, t.directive_number, t.urgency, t.lead_code, t.due_on
              from open_task t join directive d on d.id = t.directive_id left join assignment a on a.id = t.assignment_id
              left join contribution c on t.process_key = 'contribution' and c.id = t.subject_id
              left join opinion o on t.process_key = 'opinion' and o.id = t.subject_id
             where t.directive_id in (:ids)
               and (t.directive_number <> d.number or t.urgency <> d.urgency
                 or a.id is not null and (a.directive_id <> d.id or a.lead_code <> t.lead_code or a.title <> t.title)
                 or coalesce(o.due_on, c.due_on, a.due_on, date '1900-01-01') <> coalesce(t.due_on, date '1900-01-01'))""";

    private static final String FOREIGN_TASKS =
            """
            select t.task_id, t.step, t.assignee_id, t.principal_id from open_task t
             where t.directive_id in (:ids)
               and (exists (select 1 from person p where p.id = t.assignee_id and not p.active)
                 or exists (select 1 from person p where p.id = t.principal_id and not p.active)
                 or t.principal_id is not null and not exists (select 1 from stand_in s
                      where s.person_id = t.assignee_id and s.principal_id = t.principal_id and s.agency_code = t.agency_code))""";

    private static final String LOST_DOCUMENTS =
            """
            select x.id, x.kind from issued_document x
             where x.directive_id in (:ids) and x.number is null and x.voided_at is null
               and not exists (select 1 from open_task t where t.process_key = 'documentIssuing' and t.document_id = x.id)""";

    private static final String LOST_OBLIGATIONS =
            """
            select o.id from obligation o join assignment a on a.id = o.assignment_id
             where a.directive_id in (:ids) and o.fulfilled_on is null
               and a.progress in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')""";

    private static final String WRONG_SILENCE =
            """
            select o.id, j.duedate_ from opinion o join proposal p on p.id = o.proposal_id
              join assignment a on a.id = p.assignment_id join act_ru_job j on j.process_instance_id_ = o.process_instance_id
             where a.directive_id in (:ids) and (a.progress = 'PAUSED') <> (j.duedate_ > timestamp '2900-01-01 00:00:00')""";

    private void noneOf(String what, String sql, List<Long> directiveIds) {
        assertThat(jdbc.sql(sql).param("ids", directiveIds).query().listOfRows())
                .as(what)
                .isEmpty();
    }

    private List<Long> ids(String sql, List<Long> directiveIds) {
        return jdbc.sql(sql).param("ids", directiveIds).query(Long.class).list();
    }

    private List<String> instances(String sql, List<Long> directiveIds) {
        return jdbc.sql(sql).param("ids", directiveIds).query(String.class).list();
    }
}
