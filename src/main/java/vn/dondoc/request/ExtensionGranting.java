package vn.dondoc.request;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Basis;
import vn.dondoc.assignment.DeadlineMove;
import vn.dondoc.assignment.DeadlineMoves;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.PartExtension;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.request.RequestGrounds.Ground;
import vn.dondoc.workflow.Act;

/** More time is granted, all that was asked for or less: the date moves, the original and every later one stay on record. */
@Component
class ExtensionGranting {

    private static final int LONGEST_NOTE = 500;

    private final Extensions extensions;
    private final RequestGrounds grounds;
    private final Requests requests;
    private final Assignments assignments;
    private final DeadlineMoves moves;
    private final PartExtension parts;

    ExtensionGranting(
            Extensions extensions,
            RequestGrounds grounds,
            Requests requests,
            Assignments assignments,
            DeadlineMoves moves,
            PartExtension parts) {
        this.extensions = extensions;
        this.grounds = grounds;
        this.requests = requests;
        this.assignments = assignments;
        this.moves = moves;
        this.parts = parts;
    }

    /**
     * @param grantedOn null for the date that was asked for
     * @throws Problem if nothing is owed by a date any more, or if that date no longer fits: nothing is granted then
     */
    void grant(Act act, Request request, LocalDate grantedOn, String basis) {
        Assignment assignment = assignments.find(request.assignmentId()).orElseThrow();
        LocalDate day = grantedOn == null ? request.untilOn() : grantedOn;
        Ground ground = grounds.of(assignment);
        LocalDate dueOn = Extensions.dueOn(request.kind(), request.agencyCode(), assignment, ground);
        if (dueOn == null) {
            throw Problem.refused(
                    "outcome", "Việc đã báo cáo, đã ký hoặc không còn thời hạn; không còn gì để gia hạn.");
        }
        Faults faults = new Faults();
        extensions.checkDate(request.kind(), day, dueOn, assignment, ground, "grantedOn", faults);
        if (day.isAfter(request.untilOn())) {
            faults.add(
                    "grantedOn",
                    "Không gia hạn quá ngày được đề nghị (" + VietnameseDate.write(request.untilOn()) + ").");
        }
        faults.throwIfAny();
        requests.granted(request.id(), day);
        if (request.kind() == RequestKind.EXTENSION) {
            moves.move(act, assignment.id(), DeadlineMove.given(day, basisOf(assignment), note(request, day, basis)));
        } else {
            Contribution part = Extensions.part(request.agencyCode(), assignment, ground)
                    .orElseThrow(() -> Problem.lostRace("Phần phối hợp này không còn mở; hãy tải lại trang."));
            parts.extend(act, part.id(), day, note(request, day, basis));
        }
    }

    /** Whoever decides here sets the date; where it came from before stays on record. */
    private static Basis basisOf(Assignment assignment) {
        return assignment.deadlineBasis() == Basis.HIGHER ? Basis.HIGHER : Basis.OFFICE;
    }

    private static String note(Request request, LocalDate day, String basis) {
        String note = "Gia hạn" + (day.isBefore(request.untilOn()) ? " ngắn hơn đề nghị" : " theo đề nghị")
                + (request.askedLate() ? ", đề nghị muộn" : "") + ". Căn cứ: " + basis;
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
