package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.ContributionProgress;
import vn.dondoc.problem.Problem;

/** One coordinating agency's part on its way: each method is one act of the person whose turn it is, as a rule. */
public final class ContributionPath {

    /** Every group has a number, the described one a text. */
    public static final String NUMBERS =
            """
            [{"group":"ELDERLY","amount":4},{"group":"ORPHAN","amount":7},{"group":"OUT_OF_SCHOOL","amount":0},
             {"group":"POOR_HOUSING","amount":21},{"group":"BREADWINNER_ILL","amount":2},
             {"group":"OTHER","amount":1,"description":"Hộ bị lũ cuốn trôi nhà"}]""";

    private final Paths paths;
    private final long id;

    ContributionPath(Paths paths, Contribution part) {
        this.paths = paths;
        this.id = part.id();
    }

    public long id() {
        return id;
    }

    public Contribution part() {
        return paths.contributions.find(id).orElseThrow();
    }

    public String agency() {
        return part().agencyCode().toLowerCase(Locale.ROOT);
    }

    public ContributionPath received() {
        return acts(agency() + "Clerk", arrival());
    }

    public Map<String, Object> arrival() {
        return Map.of(
                "arrivalNumber",
                Office.freshNumber(),
                "arrivedOn",
                java.time.LocalDate.now(paths.clock).toString());
    }

    public ContributionPath named() {
        return acts(agency() + "Leader", Map.of("outcome", "NAMED", "contributorId", agency() + "Officer"));
    }

    public ContributionPath leaderHimself() {
        return acts(agency() + "Leader", Map.of("outcome", "SELF"));
    }

    public ContributionPath contributed() {
        return acts(agency() + "Officer", values());
    }

    public ContributionPath signed() {
        return acts(agency() + "Leader", Map.of("outcome", "SIGNED"));
    }

    public ContributionPath contributedAndSigned() {
        return acts(agency() + "Leader", values());
    }

    /** From the clerk to the signature, straight on. */
    public ContributionPath done() {
        return received().named().contributed().signed();
    }

    public Map<String, Object> values() {
        boolean list =
                paths.assignments.find(part().assignmentId()).orElseThrow().beneficiaryListRequired();
        return list
                ? Map.of("content", "Đã rà soát 11 xã.", "numbers", NUMBERS)
                : Map.of("content", "Đã rà soát 11 xã.");
    }

    public ContributionPath acts(String personId, Map<String, Object> values) {
        paths.office.complete(personId, taskId(), values);
        paths.records.agree(part());
        return this;
    }

    /** What is posted is refused, and nothing has changed. */
    public Problem refuses(String personId, Map<String, Object> values) {
        String task = taskId();
        return paths.records.refused(
                part().directiveId(), () -> paths.office.complete(personId, task, new HashMap<>(values)));
    }

    public ContributionPath stands(ContributionProgress progress, String step) {
        assertThat(part().progress()).isEqualTo(progress);
        if (step != null) {
            assertThat(paths.office.contributionTask(part().assignmentId(), id).step())
                    .isEqualTo(step);
        }
        paths.records.agree(part());
        return this;
    }

    public String taskId() {
        return paths.office.contributionTask(part().assignmentId(), id).taskId();
    }
}
