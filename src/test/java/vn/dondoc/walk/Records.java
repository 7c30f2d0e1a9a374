package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Progress;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.directive.Directive;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.history.Standing;
import vn.dondoc.problem.Problem;
import vn.dondoc.proposal.Opinion;
import vn.dondoc.proposal.Proposal;
import vn.dondoc.proposal.ProposalState;

/** What our tables and the engine hold of a directive: so that a test can say that nothing changed, or that both agree. */
@Component
public class Records {

    private static final String ASSIGNMENTS = "assignment_id in (select id from assignment where directive_id = :id)";

    private static final String ROUNDS = "contribution_id in (select id from contribution where directive_id = :id)";
    private static final String PROPOSALS =
            "proposal_id in (select p.id from proposal p join assignment a on a.id = p.assignment_id where a.directive_id = :id)";

    /** Every table with rows of a directive, and how they are found. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("directive", "id = :id"),
            Map.entry("assignment", "directive_id = :id"),
            Map.entry("assignment_coordinator", ASSIGNMENTS),
            Map.entry("fact_basis", "directive_id = :id"),
            Map.entry("deadline_change", ASSIGNMENTS),
            Map.entry("obligation", ASSIGNMENTS),
            Map.entry("contribution", "directive_id = :id"),
            Map.entry("contribution_round", ROUNDS),
            Map.entry("contribution_number", "round_id in (select id from contribution_round where " + ROUNDS + ")"),
            Map.entry("arrival", "directive_id = :id"),
            Map.entry("progress_entry", ASSIGNMENTS),
            Map.entry("issued_document", "directive_id = :id"),
            Map.entry("report", ASSIGNMENTS),
            Map.entry("consolidation", "directive_id = :id"),
            Map.entry("proposal", ASSIGNMENTS),
            Map.entry("proposal_version", PROPOSALS),
            Map.entry("opinion", PROPOSALS),
            Map.entry("submission_slip", PROPOSALS),
            Map.entry("proposal_decision", PROPOSALS),
            Map.entry("request", "directive_id = :id or " + ASSIGNMENTS),
            Map.entry("pause", ASSIGNMENTS),
            Map.entry("urging", ASSIGNMENTS),
            Map.entry("explanation", ASSIGNMENTS),
            Map.entry("watcher", "directive_id = :id"),
            Map.entry("deputy_handler", ASSIGNMENTS),
            Map.entry("open_task", "directive_id = :id"),
            Map.entry(
                    "file",
                    "subject_kind = 'directive' and subject_id = :id or subject_kind = 'assignment' and subject_id in"
                            + " (select id from assignment where directive_id = :id)"),
            Map.entry("event", "directive_id = :id"));

    private static final Set<String> PART_WORK =
            Set.of("userTask_contribute", "userTask_signContribution", "userTask_contributeAndSign");

    /** Where the token may be while an agency's part stands somewhere. */
    private static final Map<ContributionProgress, Set<String>> PART_PLACES = Map.of(
            ContributionProgress.NOT_RECEIVED, Set.of("userTask_registerContributionArrival"),
            ContributionProgress.NOT_ASSIGNED, Set.of("userTask_nameContributor"),
            ContributionProgress.IN_PROGRESS, PART_WORK,
            ContributionProgress.SIGNED, Set.of("gateway_leadAwaited"),
            ContributionProgress.SUPPLEMENT_REQUESTED, PART_WORK,
            ContributionProgress.CLOSED_WITHOUT,
                    Set.of(
                            "userTask_registerContributionArrival",
                            "userTask_nameContributor",
                            "userTask_contribute",
                            "userTask_signContribution",
                            "userTask_contributeAndSign"));

    /** The instances that carry an assignment and what belongs to it. */
    private static final String INSTANCES =
            """
            select process_instance_id from assignment where id = :id
            union all select process_instance_id from contribution where assignment_id = :id
            union all select process_instance_id from proposal where assignment_id = :id
            union all select o.process_instance_id from opinion o join proposal p on p.id = o.proposal_id where p.assignment_id = :id
            union all select process_instance_id from request where assignment_id = :id
            union all select process_instance_id from urging where assignment_id = :id
            union all select process_instance_id from explanation where assignment_id = :id""";

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
                            "userTask_consolidateContributions",
                            "userTask_carryOut",
                            "userTask_signReport",
                            "userTask_issueDocument"),
            Progress.AWAITING_HIGHER_LEVEL, Set.of("intermediateEvent_coordinationEnded"),
            Progress.REDO, Set.of("userTask_carryOut", "userTask_signReport", "userTask_issueDocument"),
            Progress.AWAITING_CONFIRMATION, Set.of("userTask_confirmResult"));

    /** Where the token of a proposal is, state by state. */
    private static final Map<ProposalState, Set<String>> PROPOSAL_PLACES = Map.ofEntries(
            Map.entry(ProposalState.DRAFTING, Set.of("userTask_draftProposal")),
            Map.entry(ProposalState.ASKING, Set.of("intermediateEvent_opinionsGathered")),
            Map.entry(ProposalState.EXPLAINING, Set.of("userTask_explainOpinions")),
            Map.entry(ProposalState.SIGNING, Set.of("userTask_signProposal")),
            Map.entry(ProposalState.ISSUING, Set.of("callActivity_issueProposal")),
            Map.entry(ProposalState.EXAMINING, Set.of("userTask_examineProposal")),
            Map.entry(ProposalState.SIGNING_SLIP, Set.of("userTask_signSlip")),
            Map.entry(ProposalState.DECIDING, Set.of("userTask_decideProposal")),
            Map.entry(ProposalState.AWAITING_HIGHER_LEVEL, Set.of("userTask_enterHigherResult")),
            Map.entry(ProposalState.ISSUING_DECISION, Set.of("callActivity_issueDecision")),
            Map.entry(ProposalState.DECIDED, Set.of()),
            Map.entry(ProposalState.RECALLED, Set.of()));

    /** What holds a token beside the one that says where a directive is. */
    private static final Set<String> SCOPES =
            Set.of(TIMER, "subProcess_consolidation", "callActivity_issueConsolidatedReport");

    /** Where the token may be while a directive stands somewhere. */
    private static final Map<DirectiveState, Set<String>> DIRECTIVE_PLACES = Map.of(
            DirectiveState.ENTERED, Set.of("userTask_breakDownDirective"),
            DirectiveState.BROKEN_DOWN, Set.of("userTask_giveOutAssignments"),
            DirectiveState.GIVEN_OUT, Set.of("intermediateEvent_assignmentsEnded"),
            DirectiveState.CONSOLIDATING,
                    Set.of(
                            "userTask_consolidateReport",
                            "userTask_signConsolidationSlip",
                            "userTask_signConsolidatedReport",
                            "userTask_issueDocument"),
            DirectiveState.CONSOLIDATED, Set.of("userTask_endFollowUp"));

    /** A process instance with what it called. */
    private static final String WITH_CALLED =
            """
            (select c.id_ from act_ru_execution c
              where c.id_ = :instance or c.super_exec_ in (select s.id_ from act_ru_execution s where s.proc_inst_id_ = :instance))""";

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
                        where i.business_key_ = d.number or i.business_key_ like concat(d.number, '#%')
                           or i.business_key_ like concat(d.number, '/ĐN%'))""")
                .param("id", directiveId)
                .query()
                .listOfRows()
                .forEach(row -> lines.add("engine " + row));
        return lines.stream().sorted().toList();
    }

    /** Our tables and the engine say the same of an assignment: where it stands, and which tasks are open with whom. */
    public void agree(Assignment assignment) {
        Set<String> places = places(assignment);
        if (assignment.progress().isEnded()) {
            assertThat(places).isEmpty();
        } else {
            assertThat(places).contains(TIMER);
            places.remove(TIMER);
            if (places.contains("userTask_issueDocument")) {
                assertThat(places.remove(CALL)).isTrue();
            }
            assertThat(places).hasSize(1);
            assertThat(PLACES.get(beforePause(assignment))).containsAll(places);
        }
        assertThat(jdbc.sql(
                                """
                        select task_id as id, 'userTask_' || step as place, assignee_id as assignee
                          from open_task where assignment_id = :id order by task_id""")
                        .param("id", assignment.id())
                        .query()
                        .listOfRows())
                .isEqualTo(jdbc.sql(
                                """
                        select t.id_ as id, t.task_def_key_ as place, t.assignee_ as assignee
                          from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
                         where i.root_proc_inst_id_ in (%s) order by t.id_"""
                                        .formatted(INSTANCES))
                        .param("id", assignment.id())
                        .query()
                        .listOfRows());
        agreeOnRequests(assignment);
        agreeOnHistory(assignment);
    }

    /** The newest event that says where the assignment stands says what its row says: figures of past moments rest on it. */
    private void agreeOnHistory(Assignment assignment) {
        assertThat(jdbc.sql(
                                """
                        select e.lead_code, e.progress, e.due_on, e.result_issued_on, e.ended_on from event e
                         where e.id = (select max(n.id) from event n where n.assignment_id = :id and n.lead_code is not null)""")
                        .param("id", assignment.id())
                        .query(Standing.class)
                        .single())
                .isEqualTo(new Standing(
                        assignment.leadCode(),
                        assignment.progress().name(),
                        assignment.dueOn(),
                        assignment.resultIssuedOn(),
                        assignment.endedOn()));
    }

    /** Each open request has its instance and its task; locked is what is open while a pause lasts, except those. */
    private void agreeOnRequests(Assignment assignment) {
        assertThat(jdbc.sql(
                                """
                        select process_instance_id from request
                         where assignment_id = :id and state in ('WITH_OFFICE', 'WITH_AGENCY', 'WITH_SIGNER', 'WITH_LEAD') order by 1""")
                        .param("id", assignment.id())
                        .query(String.class)
                        .list())
                .isEqualTo(jdbc.sql(
                                """
                        select i.proc_inst_id_ from act_ru_execution i join request q on q.process_instance_id = i.proc_inst_id_
                         where q.assignment_id = :id and i.parent_id_ is null order by 1""")
                        .param("id", assignment.id())
                        .query(String.class)
                        .list())
                .isEqualTo(jdbc.sql(
                                """
                        select process_instance_id from open_task
                         where assignment_id = :id and process_key = 'request' and locked = false order by 1""")
                        .param("id", assignment.id())
                        .query(String.class)
                        .list());
        assertThat(jdbc.sql(
                                "select distinct locked from open_task where assignment_id = :id and process_key <> 'request'")
                        .param("id", assignment.id())
                        .query(Boolean.class)
                        .list())
                .isSubsetOf(assignment.progress() == Progress.PAUSED);
        assertThat(jdbc.sql("select count(*) from pause where assignment_id = :id and ended_on is null")
                        .param("id", assignment.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(assignment.progress() == Progress.PAUSED ? 1 : 0);
    }

    private Progress beforePause(Assignment assignment) {
        return assignment.progress() != Progress.PAUSED
                ? assignment.progress()
                : Progress.valueOf(
                        jdbc.sql("select progress_before from pause where assignment_id = :id and ended_on is null")
                                .param("id", assignment.id())
                                .query(String.class)
                                .single());
    }

    /** Our tables and the engine say the same of a directive as a whole. */
    public void agree(Directive directive) {
        Set<String> places = new TreeSet<>(jdbc.sql(
                        """
                select e.act_id_ from act_ru_execution e
                 where e.act_id_ is not null and e.proc_inst_id_ in\s
                """
                                + WITH_CALLED)
                .param("instance", directive.processInstanceId())
                .query(String.class)
                .list());
        if (directive.state().isOver()) {
            assertThat(places).isEmpty();
        } else {
            assertThat(places).contains(TIMER);
            places.removeAll(SCOPES);
            assertThat(places).hasSize(1);
            assertThat(DIRECTIVE_PLACES.get(directive.state())).containsAll(places);
        }
        assertThat(jdbc.sql(
                                """
                        select task_id as id, 'userTask_' || step as place, assignee_id as assignee from open_task
                         where directive_id = :id and assignment_id is null and process_key <> 'request'""")
                        .param("id", directive.id())
                        .query()
                        .listOfRows())
                .isEqualTo(jdbc.sql(
                                """
                        select t.id_ as id, t.task_def_key_ as place, t.assignee_ as assignee
                          from act_ru_task t join act_ru_execution i on i.id_ = t.execution_id_
                         where i.proc_inst_id_ in\s
                        """
                                        + WITH_CALLED)
                        .param("instance", directive.processInstanceId())
                        .query()
                        .listOfRows());
        agreeOnRequests(directive);
    }

    /** Each open request about a directive as a whole has its instance and its task. */
    private void agreeOnRequests(Directive directive) {
        assertThat(jdbc.sql(
                                """
                        select process_instance_id from request
                         where directive_id = :id and state in ('WITH_OFFICE', 'WITH_AGENCY', 'WITH_SIGNER', 'WITH_LEAD') order by 1""")
                        .param("id", directive.id())
                        .query(String.class)
                        .list())
                .isEqualTo(jdbc.sql(
                                """
                        select t.proc_inst_id_ from act_ru_task t join request q on q.process_instance_id = t.proc_inst_id_
                         where q.directive_id = :id order by 1""")
                        .param("id", directive.id())
                        .query(String.class)
                        .list())
                .isEqualTo(jdbc.sql(
                                """
                        select process_instance_id from open_task
                         where directive_id = :id and assignment_id is null and process_key = 'request' order by 1""")
                        .param("id", directive.id())
                        .query(String.class)
                        .list());
    }

    /** The same of each coordinating agency's part. */
    public void agree(Contribution part) {
        Set<String> places = new TreeSet<>(
                jdbc.sql("select act_id_ from act_ru_execution where proc_inst_id_ = :id and act_id_ is not null")
                        .param("id", part.processInstanceId())
                        .query(String.class)
                        .list());
        assertThat(places).hasSize(part.progress().isFinished() ? 0 : 1);
        assertThat(PART_PLACES.getOrDefault(part.progress(), Set.of())).containsAll(places);
        assertThat(jdbc.sql(
                                """
                        select task_id as id, 'userTask_' || step as place, assignee_id as assignee from open_task
                         where process_key = 'contribution' and subject_id = :id""")
                        .param("id", part.id())
                        .query()
                        .listOfRows())
                .isEqualTo(jdbc.sql(
                                """
                        select id_ as id, task_def_key_ as place, assignee_ as assignee
                          from act_ru_task where proc_inst_id_ = :id""")
                        .param("id", part.processInstanceId())
                        .query()
                        .listOfRows());
        // Who owes something by a date has it on record, once, and nobody else does.
        boolean owes = part.dueOn() != null
                && part.signedOn() == null
                && !part.progress().isFinished();
        assertThat(jdbc.sql("select count(*) from obligation where contribution_id = :id and fulfilled_on is null")
                        .param("id", part.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(owes ? 1 : 0);
    }

    /** By when a coordinating agency owes its part; empty if it owes nothing. */
    Optional<LocalDate> owedOn(long contributionId) {
        return jdbc.sql("select due_on from obligation where contribution_id = :id and fulfilled_on is null")
                .param("id", contributionId)
                .query(LocalDate.class)
                .optional();
    }

    /** Our tables and the engine say the same of a proposal and of each opinion asked for. */
    public void agree(Proposal proposal, List<Opinion> opinions) {
        Set<String> expected = PROPOSAL_PLACES.get(proposal.state());
        assertThat(placesOf(proposal.processInstanceId())).isEqualTo(expected);
        opinions.forEach(opinion -> assertThat(placesOf(opinion.processInstanceId()))
                .isEqualTo(
                        switch (opinion.state()) {
                            case ASKED -> Set.of("userTask_draftOpinion");
                            case DRAFTED -> Set.of("userTask_signOpinion");
                            default -> Set.of();
                        }));
        assertThat(opinions.stream().anyMatch(opinion -> opinion.state().isOpen()))
                .isEqualTo(proposal.state() == ProposalState.ASKING);
    }

    private Set<String> placesOf(String processInstanceId) {
        return new TreeSet<>(
                jdbc.sql("select act_id_ from act_ru_execution where proc_inst_id_ = :id and act_id_ is not null")
                        .param("id", processInstanceId)
                        .query(String.class)
                        .list());
    }

    /** Of the assignment's instance and what it called; only the row of an instance as a whole names its root. */
    private Set<String> places(Assignment assignment) {
        return new TreeSet<>(jdbc.sql(
                        """
                select e.act_id_ from act_ru_execution e join act_ru_execution i on i.id_ = e.proc_inst_id_
                 where i.root_proc_inst_id_ = :root and e.act_id_ is not null""")
                .param("root", assignment.processInstanceId())
                .query(String.class)
                .list());
    }
}
