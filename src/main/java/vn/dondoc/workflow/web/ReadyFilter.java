package vn.dondoc.workflow.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * The filters that everybody finds in Tasklist. The engine stores name and order only; which tasks each shows stands here as a
 * condition on {@code open_task t}, so that no stored filter ever holds an expression.
 */
enum ReadyFilter {
    MINE("Việc của tôi", "t.assignee_id = :me"),
    AGENCY("Việc của cơ quan", "t.agency_code in (:agencies)"),
    NOT_RECEIVED("Chưa tiếp nhận", "t.step in ('registerArrival', 'registerContributionArrival')"),
    NOT_ASSIGNED("Chưa phân công", "t.step in ('nameHandler', 'nameContributor')"),
    TO_SIGN(
            "Chờ tôi ký, phê duyệt",
            """
            t.step in ('giveOutAssignments', 'decideLead', 'signReport', 'signContribution', 'contributeAndSign',
              'signProposal', 'signOpinion', 'signSlip', 'decideProposal', 'decideRequest')
            and (t.assignee_id = :me or (t.assignee_id is null
              and exists (select 1 from role_grant g where g.person_id = :me and g.agency_code = t.agency_code and g.role = t.agency_role)))
            and concat(' ', t.excluded, ' ') not like concat('% ', :me, ' %')"""),
    TO_ISSUE("Chờ phát hành", "t.step = 'issueDocument'"),
    TO_CONFIRM("Chờ xác nhận hoàn thành", "t.step = 'confirmResult'"),
    SENT("Tôi đã gửi, còn rút lại được", "t.submitted_by = :me");

    private final String label;
    private final String condition;

    ReadyFilter(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    String label() {
        return label;
    }

    String condition() {
        return condition;
    }

    static Optional<ReadyFilter> labelled(String label) {
        return Arrays.stream(values())
                .filter(filter -> filter.label.equals(label))
                .findFirst();
    }
}
