package vn.dondoc.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Arrivals.Arrival;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Act;

/** The agency's clerk registers the arrival; until then the assignment is not received. */
@Service
public class Reception {

    private final Assignments assignments;
    private final AssignmentMoves moves;
    private final Arrivals arrivals;
    private final AssignmentProcess process;
    private final AssignmentJournal journal;
    private final Clock clock;

    Reception(
            Assignments assignments,
            AssignmentMoves moves,
            Arrivals arrivals,
            AssignmentProcess process,
            AssignmentJournal journal,
            Clock clock) {
        this.assignments = assignments;
        this.moves = moves;
        this.arrivals = arrivals;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
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
        Arrival arrival = arrivals.find(assignment.directiveId(), assignment.leadCode())
                .orElseGet(() -> enter(act, assignment, number, arrivedOn));
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
            process.receiveToo(
                    assignments
                            .unreceived(assignment.directiveId(), assignment.leadCode(), List.of(assignmentId))
                            .stream()
                            .map(Assignment::id)
                            .toList());
        }
    }

    private Arrival enter(Act act, Assignment assignment, String number, LocalDate arrivedOn) {
        Faults faults = new Faults();
        if (number == null) {
            faults.add("arrivalNumber", "Hãy nhập số đến.");
        }
        if (arrivedOn == null) {
            faults.add("arrivedOn", "Hãy nhập ngày đến.");
        } else if (arrivedOn.isAfter(LocalDate.now(clock))) {
            faults.add("arrivedOn", "Ngày đến không được sau hôm nay.");
        } else if (arrivedOn.isBefore(assignment.givenOn())) {
            faults.add(
                    "arrivedOn",
                    "Ngày đến không được trước ngày giao nhiệm vụ (" + VietnameseDate.write(assignment.givenOn())
                            + ").");
        }
        faults.throwIfAny();
        Arrival arrival = new Arrival(number, arrivedOn);
        arrivals.add(
                assignment.directiveId(),
                assignment.leadCode(),
                arrival,
                act.actor().id());
        return arrival;
    }
}
