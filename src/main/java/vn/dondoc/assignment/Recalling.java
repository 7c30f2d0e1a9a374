package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.document.IssuedDocuments;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** An assignment is taken back: it leaves the figures and is shown beside them, and everything open of it ends. */
@Service
public class Recalling {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final IssuedDocuments documents;
    private final AssignmentProcess process;
    private final AssignmentJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Recalling(
            Assignments assignments,
            AssignmentMoves moves,
            IssuedDocuments documents,
            AssignmentProcess process,
            AssignmentJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.documents = documents;
        this.process = process;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Whoever calls this has made sure that the person may decide it. What is signed and not issued yet loses its signature.
     *
     * @throws Problem if the assignment does not run
     */
    @Transactional
    public void recall(Act act, long assignmentId, String reason, String basis) {
        Assignment assignment = assignments.lockToEnd(assignmentId);
        Pausing.requireOpen(assignment);
        Progress now = assignment.progress().become(Progress.RECALLED);
        moves.end(assignmentId, now, LocalDate.now(clock), reason);
        documents.voidUnissuedOfAssignment(assignmentId);
        journal.write(
                act,
                assignment,
                now,
                assignment.resultIssuedOn(),
                "RECALLED",
                "Thu hồi nhiệm vụ; không tính vào số nhiệm vụ được giao.",
                reason,
                basis);
        announcements.publishEvent(new AssignmentEnded(assignment));
        process.followUpEnded(assignment);
    }
}
