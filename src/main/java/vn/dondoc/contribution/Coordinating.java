package vn.dondoc.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.OwedAnew;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.Urged;
import vn.dondoc.identity.AgencyPolicy;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** The lead and its coordinating agencies' parts; everything is decided under the lock of the assignment's row. */
@Service
public class Coordinating {

    private static final int LONGEST = 2000;

    private final Assignments assignments;
    private final Contributions contributions;
    private final Rounds rounds;
    private final ContributionObligations obligations;
    private final ContributionProcess process;
    private final ContributionJournal journal;
    private final AgencyPolicy policy;
    private final UrgingPolicy urgingPolicy;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Coordinating(
            Assignments assignments,
            Contributions contributions,
            Rounds rounds,
            ContributionObligations obligations,
            ContributionProcess process,
            ContributionJournal journal,
            AgencyPolicy policy,
            UrgingPolicy urgingPolicy,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.rounds = rounds;
        this.obligations = obligations;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.urgingPolicy = urgingPolicy;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * A signed contribution goes back, with what is missing: a new round, whose date stays.
     *
     * @throws Problem if somebody else asks, without saying what, or if the contribution is not signed, or consolidated already
     */
    @Transactional
    public void requestSupplement(Act act, long contributionId, String request) {
        Assignment assignment = lockAssignment(contributionId);
        policy.requireToCoordinate(act.actor(), assignment.leadCode(), assignment.handlerId());
        Contribution part = contributions.lock(contributionId);
        if (request == null || request.isBlank() || request.length() > LONGEST) {
            throw Problem.refused("request", "Hãy ghi rõ nội dung cần bổ sung, tối đa 2.000 ký tự.");
        }
        if (part.progress() != ContributionProgress.SIGNED) {
            throw Problem.lostRace("Chỉ yêu cầu bổ sung được phần đã ký, chưa tổng hợp; hãy tải lại trang.");
        }
        rounds.request(part, request.strip(), act.actor());
        contributions.nextRound(part.id());
        obligations.owe(part.assignmentId(), part.id(), LocalDate.now(clock), part.dueOn());
        journal.write(act, part, "SUPPLEMENT_REQUESTED", "Yêu cầu bổ sung phần phối hợp.", request.strip(), null);
        process.supplementRequested(part);
        announcements.publishEvent(new OwedAnew(part.assignmentId()));
    }

    /** On record, once a day; @throws Problem if somebody else urges, if nothing is missing, or if it was urged today already */
    @Transactional
    public void urge(Act act, long contributionId, String note) {
        Assignment assignment = lockAssignment(contributionId);
        urgingPolicy.requireToUrgeCoordinating(act.actor(), assignment.leadCode(), assignment.handlerId());
        Contribution part = contributions.lock(contributionId);
        if (note != null && note.length() > LONGEST) {
            throw Problem.refused("note", "Nội dung đôn đốc dài quá 2.000 ký tự; hãy viết gọn lại.");
        }
        if (part.progress() == ContributionProgress.SIGNED || part.progress().isFinished()) {
            throw Problem.lostRace("Phần phối hợp này không còn chờ cơ quan phối hợp; hãy tải lại trang.");
        }
        LocalDate today = LocalDate.now(clock);
        if (today.equals(part.urgedOn())) {
            throw Problem.lostRace("Hôm nay đã đôn đốc cơ quan phối hợp này; xem nội dung trong phần Diễn biến.");
        }
        contributions.urge(part.id(), today);
        journal.write(
                act,
                part,
                "URGED",
                "Đôn đốc phần phối hợp.",
                note == null || note.isBlank() ? null : note.strip(),
                null);
        announcements.publishEvent(
                new Urged(act, part.directiveId(), part.assignmentId(), part.agencyCode(), part.id(), null));
    }

    /** @throws Problem if one is not signed: then the lead waits, or closes without it */
    @Transactional
    public void consolidate(Act act, long assignmentId, String note) {
        Assignment assignment = assignments.lock(assignmentId);
        List<Contribution> running = awaited(assignmentId);
        List<Contribution> missing = running.stream()
                .filter(part -> part.progress() != ContributionProgress.SIGNED)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.refused(
                    "outcome",
                    "Còn " + missing.size()
                            + " cơ quan chưa ký kết quả phối hợp; hãy chờ, hoặc chọn “Chốt không chờ” và nêu lý do.");
        }
        accept(running);
        journal.write(act, assignment, "CONTRIBUTIONS_CONSOLIDATED", "Tổng hợp kết quả phối hợp.", note, null);
    }

    /** @throws Problem without a reason, or if nobody is late: then it is simply consolidated */
    @Transactional
    public void closeWithoutLate(Act act, long assignmentId, String reason) {
        Assignment assignment = assignments.lock(assignmentId);
        List<Contribution> running = awaited(assignmentId);
        List<Contribution> signed = running.stream()
                .filter(part -> part.progress() == ContributionProgress.SIGNED)
                .toList();
        if (reason == null) {
            throw Problem.refused("note", "Hãy nêu lý do chốt không chờ các cơ quan gửi chậm.");
        }
        if (signed.size() == running.size()) {
            throw Problem.refused("outcome", "Các cơ quan phối hợp đã ký đủ; hãy chọn “Tổng hợp”.");
        }
        accept(signed);
        for (Contribution part : running) {
            if (!signed.contains(part)) {
                part.progress().become(ContributionProgress.CLOSED_WITHOUT);
                contributions.closeWithout(part.id(), reason);
            }
        }
        journal.write(
                act,
                assignment,
                "CLOSED_WITHOUT_LATE",
                "Chốt kết quả phối hợp, không chờ " + (running.size() - signed.size()) + " cơ quan gửi chậm.",
                reason,
                null);
    }

    /** What the lead went on without once is taken as it comes, also when another lead consolidates anew. */
    private List<Contribution> awaited(long assignmentId) {
        return contributions.lockRunning(assignmentId).stream()
                .filter(Contribution::awaited)
                .toList();
    }

    private void accept(List<Contribution> signed) {
        for (Contribution part : signed) {
            contributions.end(part.id(), part.progress().become(ContributionProgress.ACCEPTED), LocalDate.now(clock));
            process.accepted(part);
        }
    }

    private Assignment lockAssignment(long contributionId) {
        Contribution seen = contributions.find(contributionId).orElseThrow(Problem::notVisible);
        Assignment assignment = assignments.lock(seen.assignmentId());
        if (assignment.progress() == Progress.PAUSED) {
            throw Problem.notAllowed(
                    "Nhiệm vụ đang tạm dừng; chỉ đôn đốc, yêu cầu bổ sung sau khi có quyết định tiếp tục.");
        }
        return assignment;
    }
}
