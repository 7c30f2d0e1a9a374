package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.TaskSelection.visible;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The filters that everybody finds in Tasklist. The engine stores name and order only; which tasks each shows stands here, so that
 * no stored filter ever holds an expression. What one may do for another is in them: {@code principals} are those for whom one may
 * act, {@code handled} and {@code signed} with the agency, as person@agency.
 */
enum ReadyFilter {
    MINE("Việc của tôi", Colour.OWN, FilterBranches::mine),
    AGENCY(
            "Việc của cơ quan",
            Colour.PLAIN,
            reader -> new TaskSelection(List.of("t.agency_code in (:agencies)"), TaskSelection.ALL)),
    NOT_RECEIVED("Chưa tiếp nhận", Colour.PLAIN, "t.step in ('registerArrival', 'registerContributionArrival')"),
    NOT_ASSIGNED("Chưa phân công", Colour.PLAIN, "t.step in ('nameHandler', 'nameContributor')"),
    TO_SIGN(
            "Chờ tôi ký, phê duyệt",
            Colour.OWN,
            reader -> FilterBranches.toSign(
                    reader,
                    """
                    t.step in ('giveOutAssignments', 'decideLead', 'signReport', 'signContribution', 'contributeAndSign',
                      'signProposal', 'signOpinion', 'signSlip', 'decideProposal', 'decideRequest', 'decideByLead', 'signUrging', 'explain',
                      'signConsolidationSlip', 'signConsolidatedReport')
                    and concat(' ', t.excluded, ' ') not like concat('% ', :me, ' %')""")),
    TO_ISSUE("Chờ phát hành", Colour.PLAIN, "t.step = 'issueDocument'"),
    TO_CONFIRM("Chờ xác nhận hoàn thành", Colour.PLAIN, "t.step = 'confirmResult'"),
    COORDINATION(
            "Việc phối hợp", Colour.PLAIN, reader -> new TaskSelection(FilterBranches.COORDINATION, TaskSelection.ALL)),
    DUE_SOON("Sắp đến hạn", Colour.SOON, FilterBranches.judged("t.due_on >= :today and t.due_on <= :dueSoonUntil")),
    OVERDUE("Quá hạn", Colour.LATE, FilterBranches.judged("t.due_on < :today")),
    SENT(
            "Tôi đã gửi, còn rút lại được",
            Colour.PLAIN,
            reader -> new TaskSelection(List.of("t.submitted_by = :me", "t.submitted_for = :me"), TaskSelection.ALL)),
    /** Whoever's it is: who watches sees it and does nothing in it. */
    WATCHED("Đang theo dõi", Colour.PLAIN, reader -> new TaskSelection(FilterBranches.WATCHED, TaskSelection.ALL));

    private final String label;
    private final Colour colour;
    private final Function<ListReader, TaskSelection> selection;

    ReadyFilter(String label, Colour colour, String condition) {
        this(label, colour, reader -> visible(reader.actor(), condition));
    }

    ReadyFilter(String label, Colour colour, Function<ListReader, TaskSelection> selection) {
        this.label = label;
        this.colour = colour;
        this.selection = selection;
    }

    String label() {
        return label;
    }

    /** As a page writes it; with a contrast of 4.5 : 1 at least on Tasklist's grounds. */
    String colour() {
        return colour.code;
    }

    TaskSelection selection(ListReader reader) {
        return selection.apply(reader);
    }

    /** Whether the first due comes first. */
    boolean byDate() {
        return this == DUE_SOON || this == OVERDUE;
    }

    static Optional<ReadyFilter> labelled(String label) {
        return Arrays.stream(values())
                .filter(filter -> filter.label.equals(label))
                .findFirst();
    }

    private enum Colour {
        PLAIN("#333333"),
        OWN("#0b5394"),
        SOON("#7a4100"),
        LATE("#a61b1b");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
