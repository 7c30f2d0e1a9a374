package vn.dondoc.urging;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LatenessReasons;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The leader of an agency answers why it is late: a reason of the office's list, and what he has to say of it. */
@Service
public class LatenessAnswering {

    private final Assignments assignments;
    private final Explanations explanations;
    private final ExplanationDates dates;
    private final LatenessReasons reasons;
    private final UrgingJournal journal;

    LatenessAnswering(
            Assignments assignments,
            Explanations explanations,
            ExplanationDates dates,
            LatenessReasons reasons,
            UrgingJournal journal) {
        this.assignments = assignments;
        this.explanations = explanations;
        this.dates = dates;
        this.reasons = reasons;
        this.journal = journal;
    }

    /** @throws Problem naming what is missing */
    @Transactional
    public void answer(Act act, long explanationId, String reasonCode, String answer) {
        Faults faults = new Faults();
        reasons.check(reasonCode, answer, "reason", "answer", faults);
        if (answer == null
                && faults.found().stream().noneMatch(fault -> fault.field().equals("answer"))) {
            faults.add("answer", "Hãy nhập nội dung giải trình.");
        }
        faults.throwIfAny();
        Explanation asked = explanations.get(explanationId);
        Assignment assignment = assignments.lock(asked.assignmentId());
        explanations.answer(explanationId, reasonCode, answer, act.actor(), dates.today());
        journal.writeOf(
                act,
                assignment,
                asked.agencyCode(),
                "EXPLAINED",
                "Giải trình: " + reasons.label(reasonCode) + ".",
                answer);
    }
}
