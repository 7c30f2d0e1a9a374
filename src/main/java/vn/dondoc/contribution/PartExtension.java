package vn.dondoc.contribution;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The lead gives a coordinating agency more time for its own part, never beyond the lead's own date. */
@Service
public class PartExtension {

    private final Assignments assignments;
    private final Contributions contributions;
    private final WorkingCalendars calendars;
    private final ContributionMoves moves;

    PartExtension(
            Assignments assignments, Contributions contributions, WorkingCalendars calendars, ContributionMoves moves) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.calendars = calendars;
        this.moves = moves;
    }

    /**
     * Whoever calls this has made sure that the person may decide it, and holds the assignment's lock.
     *
     * @param day a day off moves to the next working day
     * @throws Problem if the part is signed or ended, or if that is after the lead's date
     */
    @Transactional
    public void extend(Act act, long contributionId, LocalDate day, String basis) {
        Contribution part = contributions.lock(contributionId);
        Assignment assignment = assignments.find(part.assignmentId()).orElseThrow();
        LocalDate dueOn = calendars.forDates().firstWorkingDayFrom(day);
        if (part.signedOn() != null || part.progress().isFinished()) {
            throw Problem.lostRace("Phần phối hợp này đã ký hoặc đã kết thúc; hãy tải lại trang.");
        }
        if (assignment.dueOn() != null && dueOn.isAfter(assignment.dueOn())) {
            throw Problem.refused(
                    "grantedOn",
                    "Thời hạn phối hợp không được sau thời hạn của cơ quan chủ trì ("
                            + VietnameseDate.write(assignment.dueOn()) + ").");
        }
        moves.move(
                act,
                part,
                dueOn,
                "Thời hạn phối hợp chuyển từ " + VietnameseDate.write(part.dueOn()) + " sang "
                        + VietnameseDate.write(dueOn) + ".",
                basis);
    }
}
