package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** An assignment is taken back by whoever gave it: it leaves the figures, and what was being signed for it is void. */
@Service
public class Recalling {

    private final Assignments assignments;
    private final IssuedDocuments documents;
    private final AssignmentProcess process;
    private final AssignmentJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Recalling(
            Assignments assignments,
            IssuedDocuments documents,
            AssignmentProcess process,
            AssignmentJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.documents = documents;
        this.process = process;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Recalls it wherever its path is; that the person may do so has been decided by the caller.
     *
     * @param basis number and date of a document, or whose note
     * @throws Problem if it is not given out yet, or has ended
     */
    @Transactional
    public void recall(Act act, long assignmentId, String reason, String basis) {
        Assignment assignment = assignments.lockToEnd(assignmentId);
        if (!assignment.progress().next().contains(Progress.RECALLED)) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
        Progress now = assignment.progress().become(Progress.RECALLED);
        documents.voidUnissuedOfAssignment(assignmentId);
        assignments.end(assignmentId, now, LocalDate.now(clock), reason);
        journal.write(
                act, assignment, now, assignment.resultIssuedOn(), "RECALLED", "Thu hồi nhiệm vụ.", reason, basis);
        announcements.publishEvent(new AssignmentEnded(assignment.id(), assignment.directiveId()));
        process.followUpEnded(assignment);
    }
}
