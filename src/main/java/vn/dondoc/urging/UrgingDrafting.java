package vn.dondoc.urging;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The Office's officer of the field drafts the letter, or says why nobody is urged any more. */
@Service
public class UrgingDrafting {

    private final Assignments assignments;
    private final UrgingLetters letters;
    private final UrgingJournal journal;
    private final Clock clock;

    UrgingDrafting(Assignments assignments, UrgingLetters letters, UrgingJournal journal, Clock clock) {
        this.assignments = assignments;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void submit(Act act, long urgingId, String content) {
        if (content == null) {
            throw Problem.refused("content", "Hãy nhập nội dung công văn đôn đốc.");
        }
        Assignment assignment = lock(urgingId);
        letters.draft(urgingId, content, act.actor().id());
        journal.write(act, assignment, "URGING_DRAFTED", "Trình lãnh đạo Văn phòng ký công văn đôn đốc.", null);
    }

    /** @throws Problem without a reason */
    @Transactional
    public void drop(Act act, long urgingId, String reason) {
        if (reason == null) {
            throw Problem.refused("note", "Hãy nêu lý do không đôn đốc nữa.");
        }
        Assignment assignment = lock(urgingId);
        letters.end(urgingId, UrgingState.DROPPED, OfficeZone.today(clock));
        journal.write(act, assignment, "URGING_DROPPED", "Không phát hành công văn đôn đốc.", reason);
    }

    /** He takes the draft back before the leader has signed. */
    @Transactional
    public void withdraw(Act act, long urgingId) {
        Assignment assignment = lock(urgingId);
        letters.move(urgingId, UrgingState.DRAFTING, null);
        journal.write(act, assignment, "WITHDRAWN", "Rút lại dự thảo công văn đôn đốc.", null);
    }

    private Assignment lock(long urgingId) {
        return assignments.lock(letters.get(urgingId).assignmentId());
    }
}
