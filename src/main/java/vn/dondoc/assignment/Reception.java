package vn.dondoc.assignment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Arrivals.Arrival;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.workflow.Act;

/** The agency's clerk registers the arrival; until then the assignment is not received. */
@Service
public class Reception {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final ArrivalBook book;
    private final AssignmentProcess process;
    private final AssignmentJournal journal;

    Reception(
            Assignments assignments,
            AssignmentMoves moves,
            ArrivalBook book,
            AssignmentProcess process,
            AssignmentJournal journal) {
        this.assignments = assignments;
        this.moves = moves;
        this.book = book;
        this.process = process;
        this.journal = journal;
    }

    /**
     * Registers the arrival of the document and receives this assignment; the agency's other parts too, if asked for.
     *
     * @param number số đến; where the document is in the book already, the book counts and this may be null
     * @throws vn.dondoc.problem.Problem if number or day are missing or cannot be
     */
    @Transactional
    public void registerArrival(Act act, long assignmentId, String number, LocalDate arrivedOn, boolean otherPartsToo) {
        Assignment assignment = assignments.lock(assignmentId);
        Arrival arrival = book.register(
                act, assignment.directiveId(), assignment.leadCode(), assignment.givenOn(), number, arrivedOn);
        Progress now = assignment.progress().become(Progress.NOT_ASSIGNED);
        moves.receive(assignmentId, arrival.arrivedOn());
        journal.write(
                act,
                assignment,
                now,
                null,
                "ARRIVAL_REGISTERED",
                "Vào sổ văn bản đến số " + arrival.number() + " ngày " + VietnameseDate.write(arrival.arrivedOn())
                        + ", tiếp nhận nhiệm vụ.",
                null);
        if (otherPartsToo) {
            book.receiveOthers(assignment.directiveId(), assignment.leadCode());
        }
    }

    /** The agency's other assignments of the document. */
    @EventListener
    void othersReceived(OtherPartsReceived received) {
        process.receiveToo(assignments.unreceived(received.directiveId(), received.agencyCode(), List.of()).stream()
                .map(Assignment::id)
                .toList());
    }
}
