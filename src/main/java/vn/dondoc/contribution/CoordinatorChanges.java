package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.AssignmentProcess;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.LeadChanged;
import vn.dondoc.assignment.OwedAnew;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * Coordinating agencies are added or taken away, and contributions recalled, while the assignment runs. Whoever calls this has
 * made sure that the person may decide it.
 */
@Service
public class CoordinatorChanges {

    private final Assignments assignments;
    private final Contributions contributions;
    private final ContributionBeginning beginning;
    private final ContributionRecall recall;
    private final AssignmentProcess process;
    private final Agencies agencies;
    private final ContributionJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    CoordinatorChanges(
            Assignments assignments,
            Contributions contributions,
            ContributionBeginning beginning,
            ContributionRecall recall,
            AssignmentProcess process,
            Agencies agencies,
            ContributionJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.beginning = beginning;
        this.recall = recall;
        this.process = process;
        this.agencies = agencies;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Another agency coordinates from now on. A consolidation that is still to come waits for it; after that its part is taken as
     * it comes.
     *
     * @param basis căn cứ: number and date of a document, or whose note
     * @throws Problem if the assignment does not run, or the agency cannot be added
     */
    @Transactional
    public void add(Act act, long assignmentId, String agencyCode, String basis) {
        Assignment assignment = lockRunning(assignmentId);
        requireBasis(basis);
        Agency agency = requireNew(assignment, agencyCode);
        assignments.addCoordinator(assignmentId, agency.code());
        process.coordinatorsNamed(assignment, true);
        beginning.beginLater(act, assignment, agency.code());
        journal.write(
                act,
                assignment,
                "COORDINATOR_ADDED",
                "Bổ sung cơ quan phối hợp: " + agency.shortName() + ".",
                null,
                basis);
        announcements.publishEvent(new OwedAnew(assignmentId));
    }

    /** The agency coordinates no longer; @throws Problem if it does not, or the assignment does not run */
    @Transactional
    public void remove(Act act, long assignmentId, String agencyCode, String basis) {
        Assignment assignment = lockRunning(assignmentId);
        requireBasis(basis);
        if (!assignments.removeCoordinator(assignmentId, agencyCode)) {
            throw Problem.lostRace("Cơ quan này không (còn) phối hợp nhiệm vụ; hãy tải lại trang.");
        }
        removed(assignment, agencyCode);
        journal.write(
                act,
                assignment,
                "COORDINATOR_REMOVED",
                "Thôi giao phối hợp: " + agencies.shortName(agencyCode) + ".",
                null,
                basis);
    }

    /**
     * The agency need not contribute any more; it stays named as coordinating.
     *
     * @throws Problem without reason or basis, or if there is nothing left to recall
     */
    @Transactional
    public void recall(Act act, long contributionId, String reason, String basis) {
        Contribution seen = contributions.find(contributionId).orElseThrow(Problem::notVisible);
        assignments.lock(seen.assignmentId());
        requireBasis(basis);
        if (reason == null || reason.isBlank()) {
            throw Problem.refused("reason", "Hãy nêu lý do thu hồi phần phối hợp.");
        }
        Contribution part = contributions.lock(contributionId);
        if (part.progress().isFinished()) {
            throw Problem.lostRace("Phần phối hợp này đã kết thúc; hãy tải lại trang.");
        }
        recall.recall(part);
        journal.write(act, part, "CONTRIBUTION_RECALLED", "Thu hồi phần phối hợp.", reason.strip(), basis);
    }

    /** Whoever leads coordinates no longer. */
    @EventListener
    void leadChanged(LeadChanged changed) {
        removed(assignments.lock(changed.assignmentId()), changed.leadCode());
    }

    private void removed(Assignment assignment, String agencyCode) {
        contributions.lockRunning(assignment.id()).stream()
                .filter(part -> part.agencyCode().equals(agencyCode))
                .forEach(recall::recall);
        if (assignments.coordinators(assignment.id()).isEmpty()) {
            process.coordinatorsNamed(assignment, false);
        }
        announcements.publishEvent(new CoordinatorLeft(assignment.id(), agencyCode));
    }

    private Assignment lockRunning(long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        if (!assignment.progress().isOpen()) {
            throw Problem.lostRace("Nhiệm vụ chưa được giao hoặc đã kết thúc; hãy tải lại trang.");
        }
        return assignment;
    }

    private Agency requireNew(Assignment assignment, String agencyCode) {
        Optional<Agency> found = agencies.find(agencyCode == null ? "" : agencyCode)
                .filter(agency -> agency.existsOn(LocalDate.now(clock)));
        if (found.isEmpty()
                || agencyCode.equals(assignment.leadCode())
                || assignments.coordinators(assignment.id()).contains(agencyCode)) {
            throw Problem.refused(
                    "agencyCode",
                    "Hãy chọn một cơ quan đang hoạt động, không phải cơ quan chủ trì và chưa phối hợp nhiệm vụ này.");
        }
        return found.get();
    }

    private static void requireBasis(String basis) {
        if (basis == null || basis.isBlank()) {
            throw Problem.refused("basis", "Hãy ghi căn cứ: số, ngày văn bản hoặc bút phê của ai.");
        }
    }
}
