package vn.dondoc.urging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.Urged;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.contribution.Contribution;
import vn.dondoc.contribution.Contributions;
import vn.dondoc.contribution.Coordinating;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.problem.Problem;
import vn.dondoc.urging.UrgingCounts.Click;
import vn.dondoc.workflow.Act;

/** One click urges: on record at once, and told to whoever has the work; no letter. */
@Service
public class UrgingByMessage {

    private static final int LONGEST = 2000;

    private final Assignments assignments;
    private final Contributions contributions;
    private final Coordinating coordinating;
    private final VisibleAssignments visible;
    private final UrgingCounts counts;
    private final Agencies agencies;
    private final UrgingJournal journal;
    private final UrgingPolicy policy;
    private final ApplicationEventPublisher announcements;

    UrgingByMessage(
            Assignments assignments,
            Contributions contributions,
            Coordinating coordinating,
            VisibleAssignments visible,
            UrgingCounts counts,
            Agencies agencies,
            UrgingJournal journal,
            UrgingPolicy policy,
            ApplicationEventPublisher announcements) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.coordinating = coordinating;
        this.visible = visible;
        this.counts = counts;
        this.agencies = agencies;
        this.journal = journal;
        this.policy = policy;
        this.announcements = announcements;
    }

    /**
     * @param agencyCode the lead (also null), or a coordinating agency whose part is missing
     * @param text what is said, or null; stands in the history only, never in a mail
     * @throws Problem if he may not, if nothing is owed now, or if the lead was urged today already
     */
    @Transactional
    public void urge(Actor actor, long assignmentId, String agencyCode, String text) {
        visible.require(actor, assignmentId);
        Assignment assignment = assignments.lock(assignmentId);
        if (agencyCode != null && !agencyCode.equals(assignment.leadCode())) {
            Contribution part = contributions
                    .runningOf(assignmentId, agencyCode)
                    .orElseThrow(() -> Problem.refused(
                            "agency", "Cơ quan này không chủ trì và không còn phần việc phối hợp nào đang mở."));
            coordinating.urge(Act.outsideTask(actor), part.id(), text);
            return;
        }
        boolean urgesAll = policy.urgesAll(actor);
        requireToUrge(actor, assignment, urgesAll, counts.clicks(assignmentId));
        String note = text == null || text.isBlank() ? null : text.strip();
        if (note != null && note.length() > LONGEST) {
            throw Problem.refused("text", "Nội dung đôn đốc dài quá 2.000 ký tự; hãy viết gọn lại.");
        }
        Act act = Act.outsideTask(actor);
        String summary = "Đôn đốc " + agencies.shortName(assignment.leadCode()) + " thực hiện nhiệm vụ.";
        if (urgesAll) {
            journal.write(act, assignment, UrgingCounts.URGED, summary, note);
        } else {
            // His own people's matter: it counts for nothing above.
            journal.writeOf(act, assignment, assignment.leadCode(), UrgingCounts.URGED, summary, note);
        }
        announcements.publishEvent(
                new Urged(act, assignment.directiveId(), assignmentId, assignment.leadCode(), null, null));
    }

    /**
     * What {@link #urge} asks before it urges the lead, of all of these at once; nothing is locked or written.
     *
     * @return asks of one of them; throws {@link Problem} as urging does
     */
    public Consumer<Assignment> check(Actor actor, Collection<Assignment> all) {
        boolean urgesAll = policy.urgesAll(actor);
        Consumer<Assignment> seen = visible.require(actor, all);
        Map<Long, List<Click>> clicks =
                counts.clicks(all.stream().map(Assignment::id).toList());
        return assignment -> {
            seen.accept(assignment);
            requireToUrge(actor, assignment, urgesAll, clicks.getOrDefault(assignment.id(), List.of()));
        };
    }

    private void requireToUrge(Actor actor, Assignment assignment, boolean urgesAll, List<Click> clicks) {
        policy.requireToUrge(actor, urgesAll, assignment.leadCode());
        requireOwing(assignment);
        if (counts.urgedToday(clicks, urgesAll)) {
            throw Problem.lostRace("Hôm nay đã đôn đốc cơ quan chủ trì; xem nội dung trong phần Diễn biến.");
        }
    }

    private static void requireOwing(Assignment assignment) {
        if (assignment.progress() == Progress.PAUSED) {
            throw Problem.notAllowed("Nhiệm vụ đang tạm dừng; chỉ đôn đốc sau khi có quyết định tiếp tục.");
        }
        if (!Overdue.liesWithLead(assignment)) {
            throw Problem.lostRace("Nhiệm vụ không còn chờ cơ quan chủ trì; hãy tải lại trang.");
        }
    }
}
