package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.TaskSelection.visible;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The filters that everybody finds in Tasklist. The engine stores name and order only; which tasks each shows stands here, so that
 * no stored filter ever holds an expression. What one may do for another is in them: {@code principals} are those for whom one may
 * act, {@code handled} and {@code signed} with the agency, as person@agency.
 */
enum ReadyFilter {
    MINE("Việc của tôi", Colour.OWN, reader -> visible(reader.actor(), Branches.mine(reader), TaskSelection.ALL)),
    AGENCY(
            "Việc của cơ quan",
            Colour.PLAIN,
            reader -> new TaskSelection(List.of("t.agency_code in (:agencies)"), TaskSelection.ALL)),
    NOT_RECEIVED("Chưa tiếp nhận", Colour.PLAIN, "t.step in ('registerArrival', 'registerContributionArrival')"),
    NOT_ASSIGNED("Chưa phân công", Colour.PLAIN, "t.step in ('nameHandler', 'nameContributor')"),
    TO_SIGN(
            "Chờ tôi ký, phê duyệt",
            Colour.OWN,
            reader -> visible(
                    reader.actor(),
                    Branches.toSign(reader),
                    """
                    t.step in ('giveOutAssignments', 'decideLead', 'signReport', 'signContribution', 'contributeAndSign',
                      'signProposal', 'signOpinion', 'signSlip', 'decideProposal', 'decideRequest', 'decideByLead', 'signUrging', 'explain',
                      'signConsolidationSlip', 'signConsolidatedReport')
                    and concat(' ', t.excluded, ' ') not like concat('% ', :me, ' %')""")),
    TO_ISSUE("Chờ phát hành", Colour.PLAIN, "t.step = 'issueDocument'"),
    TO_CONFIRM("Chờ xác nhận hoàn thành", Colour.PLAIN, "t.step = 'confirmResult'"),
    COORDINATION(
            "Việc phối hợp",
            Colour.PLAIN,
            reader -> new TaskSelection(
                    List.of("t.agency_code in (:agencies)"),
                    """
                    t.process_key in ('contribution', 'opinion')
                    or (t.process_key = 'documentIssuing' and exists (select 1 from assignment_coordinator k
                         where k.assignment_id = t.assignment_id and k.agency_code = t.agency_code))""")),
    DUE_SOON("Sắp đến hạn", Colour.SOON, Branches.judged("t.due_on >= :today and t.due_on <= :dueSoonUntil")),
    OVERDUE("Quá hạn", Colour.LATE, Branches.judged("t.due_on < :today")),
    SENT(
            "Tôi đã gửi, còn rút lại được",
            Colour.PLAIN,
            reader -> new TaskSelection(List.of("t.submitted_by = :me", "t.submitted_for = :me"), TaskSelection.ALL)),
    /** Whoever's it is: who watches sees it and does nothing in it. */
    WATCHED("Đang theo dõi", Colour.PLAIN, reader -> new TaskSelection(Branches.WATCHED, TaskSelection.ALL));

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

    private static final class Branches {

        private static final String WATCHES =
                """
                from watcher w where w.removed_at is null and (w.agency_code in (:agencies) or w.person_id = :me)""";

        static final List<String> WATCHED = List.of(
                "t.directive_id in (select w.directive_id " + WATCHES + " and w.assignment_id is null)",
                "t.assignment_id in (select w.assignment_id " + WATCHES + ")");

        static Stream<String> mine(ListReader reader) {
            Stream<String> own = Stream.of(
                    "t.assignee_id = :me and (t.principal_id is null or t.principal_id in (:principals))",
                    "t.principal_id = :me");
            Stream<String> others = Stream.of(
                    """
                    t.assignee_id in (:principals) and t.step not in (:signing)
                      and concat(t.assignee_id, '@', t.agency_code) in (:handled)""",
                    """
                    t.assignee_id in (:principals) and t.step in (:signing)
                      and concat(t.assignee_id, '@', t.agency_code) in (:signed)
                      and concat(' ', t.excluded, ' ') not like concat('% ', t.assignee_id, ' %')
                      and concat(' ', t.excluded, ' ') not like concat('% ', :me, ' %')""");
            return reader.actsForOthers() ? Stream.concat(own, others) : own;
        }

        static Stream<String> toSign(ListReader reader) {
            Stream<String> own = Stream.of(
                    "t.assignee_id = :me",
                    "t.principal_id = :me",
                    """
                    t.agency_code in (:agencies) and t.assignee_id is null
                      and concat(t.agency_code, '@', t.agency_role) in (:held)""");
            Stream<String> others = Stream.of(
                    """
                    t.assignee_id in (:principals) and concat(t.assignee_id, '@', t.agency_code) in (:signed)
                      and concat(' ', t.excluded, ' ') not like concat('% ', t.assignee_id, ' %')""",
                    """
                    t.agency_code in (:places) and t.assignee_id is null
                      and exists (select 1 from role_grant g where g.person_id in (:principals) and g.agency_code = t.agency_code
                        and g.role = t.agency_role and concat(g.person_id, '@', g.agency_code) in (:signed)
                        and concat(' ', t.excluded, ' ') not like concat('% ', g.person_id, ' %'))""");
            return reader.actsForOthers() ? Stream.concat(own, others) : own;
        }

        /**
         * Nothing runs out while it is paused, nor once the result is issued. Who looks after fields of the whole province finds his
         * own; the chairman finds all.
         */
        static Function<ListReader, TaskSelection> judged(String condition) {
            String running = condition + " and t.locked = false and t.step <> 'confirmResult'";
            return reader -> reader.fields().isEmpty()
                    ? visible(reader.actor(), running)
                    : new TaskSelection(List.of("t.field in (:fields)"), running);
        }
    }
}
