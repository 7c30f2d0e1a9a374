package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.identity.ManagerScope;

/**
 * How far directives have come, counted over those of their assignments that a manager oversees: the stations of {@code dossier.PathStages},
 * so that what the one page counts behind a station the other does not show before it. What is given out has been given, received or not.
 */
@Repository
class DirectiveWays {

    /** Of the proposal that counts, the newest: whether it has left the agency, and whether it is decided. */
    private static final String WAY =
            """
            select s.directive_id,
              sum(case when s.progress <> 'RECALLED' then 1 else 0 end) as total,
              sum(case when s.progress in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED') then 0 else 1 end) as open,
              sum(case when %s then 1 else 0 end) as overdue,
              sum(case when s.progress = 'RECALLED' then 1 else 0 end) as recalled,
              min(case when s.result_issued_on is null and s.progress not in ('COMPLETED', 'FOLLOW_UP_ENDED', 'RECALLED')
                then s.due_on end) as next_due_on,
              sum(case when s.progress <> 'RECALLED' then 1 else 0 end) as given_done,
              sum(case when s.progress <> 'RECALLED' and (s.proposal_state is not null or %2$s or exists (select 1 from open_task t
                where t.assignment_id = s.id and t.process_key in ('assignmentExecution', 'documentIssuing') and t.step in (:reporting)
                  and not exists (select 1 from issued_document i where i.id = t.document_id and i.kind = 'URGING')))
                then 1 else 0 end) as review_done,
              sum(case when s.progress <> 'RECALLED' and (s.proposal_required = true or s.proposal_state is not null) then 1 else 0 end) as proposal_of,
              sum(case when s.progress <> 'RECALLED' and (s.proposal_required = true or s.proposal_state is not null)
                and (s.proposal_state in ('EXAMINING', 'SIGNING_SLIP', 'DECIDING', 'AWAITING_HIGHER_LEVEL', 'ISSUING_DECISION', 'DECIDED') or %2$s)
                then 1 else 0 end) as proposal_done,
              sum(case when s.progress <> 'RECALLED' and (s.proposal_required = true or s.proposal_state is not null) and (s.proposal_state = 'DECIDED' or %2$s)
                then 1 else 0 end) as approval_done,
              sum(case when s.progress <> 'RECALLED' and %2$s then 1 else 0 end) as report_done
              from (select s.*, (select p.state from proposal p where p.assignment_id = s.id and p.state <> 'RECALLED'
                                  order by p.id desc limit 1) as proposal_state
                      from assignment s where s.directive_id in (:ids) and %3$s) s
             group by s.directive_id""";

    private static final String REPORTED =
            "(s.result_issued_on is not null or s.progress in ('COMPLETED', 'FOLLOW_UP_ENDED'))";

    /** Whose turn it is in one of them has the review behind him. */
    private static final List<String> REPORTING = Arrays.stream(PathStep.values())
            .filter(PathStep::isReporting)
            .map(PathStep::id)
            .toList();

    private final JdbcClient jdbc;

    DirectiveWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(
            long id,
            String number,
            LocalDate issuedOn,
            String subject,
            String field,
            String fieldName,
            DirectiveState state) {}

    record Way(
            long directiveId,
            int total,
            int open,
            int overdue,
            int recalled,
            LocalDate nextDueOn,
            int givenDone,
            int reviewDone,
            int proposalOf,
            int proposalDone,
            int approvalDone,
            int reportDone) {}

    /** In the order of the ids; of what the manager does not oversee nothing is counted. */
    List<DirectiveProgress> of(ManagerScope scope, List<Long> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Head> heads = jdbc
                .sql(
                        """
                select d.id, d.number, d.issued_on, d.subject, d.field, r.name as field_name, d.state
                  from directive d join responsibility r on r.field = d.field where d.id in (:ids)""")
                .param("ids", ids)
                .query(Head.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Head::id, Function.identity()));
        Map<Long, Way> ways = jdbc
                .sql(WAY.formatted(DirectiveList.OVERDUE, REPORTED, ManagerScope.overseen("s")))
                .param("ids", ids)
                .param("reporting", REPORTING)
                .param("today", today)
                .params(scope.parameters())
                .query(Way.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Way::directiveId, Function.identity()));
        return ids.stream()
                .map(id -> ways.containsKey(id) ? progress(heads.get(id), ways.get(id)) : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static DirectiveProgress progress(Head head, Way way) {
        return new DirectiveProgress(
                head.id(),
                head.number(),
                head.issuedOn(),
                head.subject(),
                head.field(),
                head.fieldName(),
                head.state().name(),
                head.state().label(),
                way.total(),
                way.open(),
                way.overdue(),
                way.recalled(),
                way.nextDueOn(),
                List.of(
                        new DirectiveProgress.Stage("Giao", way.givenDone(), way.total()),
                        new DirectiveProgress.Stage("Rà soát", way.reviewDone(), way.total()),
                        new DirectiveProgress.Stage("Đề xuất", way.proposalDone(), way.proposalOf()),
                        new DirectiveProgress.Stage("Phê duyệt", way.approvalDone(), way.proposalOf()),
                        new DirectiveProgress.Stage("Báo cáo", way.reportDone(), way.total())));
    }
}
