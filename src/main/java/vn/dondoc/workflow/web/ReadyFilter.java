package vn.dondoc.workflow.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * The filters that everybody finds in Tasklist. The engine stores name and order only; which tasks each shows stands here as a
 * condition on {@code open_task t}, so that no stored filter ever holds an expression. What one may do for another is in them:
 * {@code principals} are those for whom one may act, {@code handled} and {@code signed} with the agency, as person@agency.
 */
enum ReadyFilter {
    MINE(
            "Việc của tôi",
            """
            (t.assignee_id = :me and (t.principal_id is null or t.principal_id in (:principals))) or t.principal_id = :me
            or (t.assignee_id in (:principals) and t.step not in (:signing)
              and concat(t.assignee_id, '@', t.agency_code) in (:handled))
            or (t.assignee_id in (:principals) and t.step in (:signing)
              and concat(t.assignee_id, '@', t.agency_code) in (:signed)
              and concat(' ', t.excluded, ' ') not like concat('% ', t.assignee_id, ' %')
              and concat(' ', t.excluded, ' ') not like concat('% ', :me, ' %'))"""),
    AGENCY("Việc của cơ quan", "t.agency_code in (:agencies)"),
    NOT_RECEIVED("Chưa tiếp nhận", "t.step in ('registerArrival', 'registerContributionArrival')"),
    NOT_ASSIGNED("Chưa phân công", "t.step in ('nameHandler', 'nameContributor')"),
    TO_SIGN(
            "Chờ tôi ký, phê duyệt",
            """
            t.step in ('giveOutAssignments', 'decideLead', 'signReport', 'signContribution', 'contributeAndSign',
              'signProposal', 'signOpinion', 'signSlip', 'decideProposal', 'decideRequest', 'decideByLead', 'signUrging', 'explain',
              'signConsolidationSlip', 'signConsolidatedReport')
            and (t.assignee_id = :me or t.principal_id = :me or (t.assignee_id is null
              and exists (select 1 from role_grant g where g.person_id = :me and g.agency_code = t.agency_code and g.role = t.agency_role))
              or (t.assignee_id in (:principals) and concat(t.assignee_id, '@', t.agency_code) in (:signed)
                and concat(' ', t.excluded, ' ') not like concat('% ', t.assignee_id, ' %'))
              or (t.assignee_id is null
                and exists (select 1 from role_grant g where g.person_id in (:principals) and g.agency_code = t.agency_code
                  and g.role = t.agency_role and concat(g.person_id, '@', g.agency_code) in (:signed)
                  and concat(' ', t.excluded, ' ') not like concat('% ', g.person_id, ' %'))))
            and concat(' ', t.excluded, ' ') not like concat('% ', :me, ' %')"""),
    TO_ISSUE("Chờ phát hành", "t.step = 'issueDocument'"),
    TO_CONFIRM("Chờ xác nhận hoàn thành", "t.step = 'confirmResult'"),
    SENT("Tôi đã gửi, còn rút lại được", "t.submitted_by = :me or t.submitted_for = :me"),
    WATCHED(
            "Tôi theo dõi",
            """
            exists (select 1 from watcher w where w.directive_id = t.directive_id and w.removed_at is null
              and (w.assignment_id is null or w.assignment_id = t.assignment_id)
              and (w.agency_code in (:agencies) or w.person_id = :me))""");

    private final String label;
    private final String condition;

    ReadyFilter(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    String label() {
        return label;
    }

    /** Never beyond what the person may see; watchers see what they watch, whoever's it is. */
    String condition() {
        return this == WATCHED ? condition : TaskLists.VISIBLE + " and (" + condition + ")";
    }

    static Optional<ReadyFilter> labelled(String label) {
        return Arrays.stream(values())
                .filter(filter -> filter.label.equals(label))
                .findFirst();
    }
}
