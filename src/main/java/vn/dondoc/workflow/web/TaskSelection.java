package vn.dondoc.workflow.web;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.identity.Actor;

/**
 * Which open tasks {@code t} a list holds, as a union of branches: each is found by an index of its own, in the list's order, so that
 * a page costs the same however much is open. The names in it are those of {@link ListReader#params}.
 *
 * @param branches conditions of which a task fulfils one at least
 * @param condition what it fulfils besides
 */
record TaskSelection(List<String> branches, String condition) {

    /** What an agency's person may see of all tasks. */
    private static final List<String> SEEN = List.of(
            "t.agency_code in (:agencies)",
            "t.lead_code in (:agencies)",
            "t.assignee_id = :me",
            "t.submitted_by = :me",
            "t.submitted_for = :me");

    static final String ALL = "1 = 1";

    static TaskSelection visible(Actor reader, String condition) {
        return new TaskSelection(reader.overseesAll() ? List.of(ALL) : SEEN, condition);
    }

    /**
     * Those branches, and never beyond what the person may see.
     *
     * @param seen find nothing else by themselves: asked once more, the database would have to read the tasks for it
     * @param others may find more
     */
    static TaskSelection visible(Actor reader, Stream<String> seen, Stream<String> others, String condition) {
        String may = reader.overseesAll() ? ALL : "(" + String.join(" or ", SEEN) + ")";
        return new TaskSelection(
                Stream.concat(seen, others.map(branch -> "(" + branch + ") and " + may))
                        .toList(),
                condition);
    }

    List<String> conditions() {
        return branches.stream()
                .map(branch -> "(" + branch + ") and (" + condition + ")")
                .toList();
    }
}
