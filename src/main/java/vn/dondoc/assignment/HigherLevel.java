package vn.dondoc.assignment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.workflow.Act;

/** What an assignment needs is decided above the province: it waits, and its own deadline goes on. */
@Service
public class HigherLevel {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final AssignmentJournal journal;

    HigherLevel(Assignments assignments, AssignmentMoves moves, AssignmentJournal journal) {
        this.assignments = assignments;
        this.moves = moves;
        this.journal = journal;
    }

    @Transactional
    public void await(Act act, long assignmentId, String summary) {
        move(act, assignmentId, Progress.AWAITING_HIGHER_LEVEL, "PASSED_UP", summary, null);
    }

    /** @param basis number and date of the document that answers; null if it was taken back */
    @Transactional
    public void answered(Act act, long assignmentId, String summary, String basis) {
        move(act, assignmentId, Progress.IN_PROGRESS, "HIGHER_LEVEL_ANSWERED", summary, basis);
    }

    private void move(Act act, long assignmentId, Progress to, String action, String summary, String basis) {
        Assignment assignment = assignments.lock(assignmentId);
        Progress now = assignment.progress().become(to);
        moves.move(assignmentId, now);
        journal.write(act, assignment, now, null, action, summary, null, basis);
    }
}
