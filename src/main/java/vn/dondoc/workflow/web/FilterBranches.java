package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.TaskSelection.visible;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.dondoc.identity.AccessPolicy;

/** What the ready filters ask of a task: each branch is found by an index of its own. */
final class FilterBranches {

    private static final String WATCHES =
            """
            from watcher w where w.removed_at is null and (w.agency_code in (:agencies) or w.person_id = :me) and"""
                    + AccessPolicy.WATCHES_WHAT_IS_GIVEN_OUT;

    /** What is watched is found first, behind a fence: PostgreSQL would go through all open tasks for it. */
    static final List<String> WATCHED = List.of(
            "t.directive_id in (select w.directive_id " + WATCHES + " and w.assignment_id is null offset 0)",
            "t.assignment_id in (select w.assignment_id " + WATCHES + " offset 0)");

    /** What an agency contributes to another's assignment, the issue of it included. */
    static final List<String> COORDINATION = List.of(
            "t.agency_code in (:agencies) and t.process_key = 'contribution'",
            "t.agency_code in (:agencies) and t.process_key = 'opinion'",
            """
            t.agency_code in (:agencies) and t.process_key = 'documentIssuing' and exists (select 1 from assignment_coordinator k
              where k.assignment_id = t.assignment_id and k.agency_code = t.agency_code)""");

    private FilterBranches() {}

    static TaskSelection mine(ListReader reader) {
        Stream<String> own =
                Stream.of("t.assignee_id = :me and (t.principal_id is null or t.principal_id in (:principals))");
        Stream<String> others = Stream.of(
                """
                t.assignee_id in (:principals) and t.step not in (:signing)
                  and concat(t.assignee_id, '@', t.agency_code) in (:handled)""",
                """
                t.assignee_id in (:principals) and t.step in (:signing)
                  and concat(t.assignee_id, '@', t.agency_code) in (:signed)
                  and concat(' ', t.excluded, ' ') not like concat('% ', t.assignee_id, ' %')
                  and concat(' ', t.excluded, ' ') not like concat('% ', :me, ' %')""");
        return visible(reader.actor(), own, takenFor(reader, others), TaskSelection.ALL);
    }

    static TaskSelection toSign(ListReader reader, String condition) {
        Stream<String> own = Stream.of(
                "t.assignee_id = :me",
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
        return visible(reader.actor(), own, takenFor(reader, others), condition);
    }

    /** What others have taken for him, and what he may take for others. */
    private static Stream<String> takenFor(ListReader reader, Stream<String> others) {
        Stream<String> his = Stream.of("t.principal_id = :me");
        return reader.actsForOthers() ? Stream.concat(his, others) : his;
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
