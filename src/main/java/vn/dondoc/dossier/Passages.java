package vn.dondoc.dossier;

import static vn.dondoc.assignment.process.AssignmentExecutionModel.Activity.COORDINATION_ENDED;
import static vn.dondoc.assignment.process.AssignmentExecutionModel.Activity.ISSUE_REPORT;
import static vn.dondoc.assignment.process.AssignmentExecutionModel.Activity.REPORT_PERIOD_BEGUN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.monitoring.PathStep;
import vn.dondoc.monitoring.Stay;

/**
 * The steps on record as passages over the assignment's own diagram: all of a proposal, and the issuing of its papers, is one wait there,
 * and where nothing lay open after a report of a period was confirmed, it waited for the next period.
 */
final class Passages {

    /** One step begins in the transaction that ends the one before; more than this between them is a wait. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final List<Passage> passages = new ArrayList<>();

    private Passages() {}

    /** @param running whether the assignment has not ended: then it stands somewhere */
    static List<Passage> of(List<Stay> stays, boolean running) {
        Passages made = new Passages();
        stays.stream().sorted(Comparator.comparing(Stay::since)).forEach(made::add);
        if (running) {
            made.standsNow();
        }
        return List.copyOf(made.passages);
    }

    private void add(Stay stay) {
        Passage last = last();
        boolean proposing = at(COORDINATION_ENDED) && stay.step() == PathStep.ISSUE_DOCUMENT;
        if (stay.step().isProposing() || proposing) {
            if (at(COORDINATION_ENDED)) {
                passages.remove(last);
                passages.add(proposal(stay, last.since()));
            } else {
                passages.add(proposal(stay, stay.since()));
            }
            return;
        }
        if (at(COORDINATION_ENDED)) {
            passages.remove(last);
            passages.add(last.until(stay.since()));
        } else if (isConfirmed(last) && last.until().plus(AT_ONCE).isBefore(stay.since())) {
            passages.add(period(last.until(), stay.since()));
        }
        passages.add(
                new Passage(element(stay.step()), stay.step().label(), stay.agencyCode(), stay.since(), stay.until()));
    }

    private void standsNow() {
        Passage last = last();
        if (at(COORDINATION_ENDED)) {
            passages.remove(last);
            passages.add(last.until(null));
        } else if (isConfirmed(last)) {
            passages.add(period(last.until(), null));
        }
    }

    private Passage last() {
        return passages.isEmpty() ? null : passages.get(passages.size() - 1);
    }

    private boolean at(String element) {
        return last() != null && last().element().equals(element);
    }

    private static boolean isConfirmed(Passage last) {
        return last != null && last.until() != null && last.element().equals(element(PathStep.CONFIRM_RESULT));
    }

    private static String element(PathStep step) {
        return step == PathStep.ISSUE_DOCUMENT ? ISSUE_REPORT : "userTask_" + step.id();
    }

    private static Passage proposal(Stay stay, Instant since) {
        return new Passage(COORDINATION_ENDED, "Chờ đề xuất được quyết định", stay.agencyCode(), since, stay.until());
    }

    private static Passage period(Instant since, Instant until) {
        return new Passage(REPORT_PERIOD_BEGUN, "Chờ kỳ báo cáo mới", null, since, until);
    }
}
