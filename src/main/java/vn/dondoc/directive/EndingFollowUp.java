package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** "Kết thúc theo dõi" of a directive is the Office's word, with a reason; it says what becomes of the standing assignments. */
@Service
public class EndingFollowUp {

    private final Directives directives;
    private final Assignments assignments;
    private final FollowUp followUp;
    private final DirectiveJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    EndingFollowUp(
            Directives directives,
            Assignments assignments,
            FollowUp followUp,
            DirectiveJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.directives = directives;
        this.assignments = assignments;
        this.followUp = followUp;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param standing what becomes of the standing assignments; asked for only where there are any
     * @throws Problem without a reason, or if standing assignments go on and nothing is said of them
     */
    @Transactional
    public void end(Act act, long directiveId, String reason, StandingOutcome standing) {
        directives.lock(directiveId);
        List<Assignment> running = running(directiveId);
        Faults faults = new Faults();
        if (reason == null) {
            faults.add("note", "Hãy nêu lý do kết thúc theo dõi.");
        }
        if (standing == null && !running.isEmpty()) {
            faults.add(
                    "standing",
                    "Còn " + running.size() + " nhiệm vụ thường xuyên; hãy chọn tiếp tục theo dõi hay kết thúc.");
        }
        faults.throwIfAny();
        directives.end(directiveId, DirectiveState.ENDED, LocalDate.now(clock), reason);
        if (standing == StandingOutcome.ENDED) {
            running.forEach(assignment -> followUp.endAnywhere(act, assignment.id(), reason));
        }
        journal.write(act, directiveId, "FOLLOW_UP_ENDED", summary(running, standing), reason);
        announcements.publishEvent(new DirectiveEnded(directiveId));
    }

    /** What has not ended when all that can end has: the standing ones. */
    private List<Assignment> running(long directiveId) {
        return assignments.ofDirective(directiveId).stream()
                .filter(assignment -> !assignment.progress().isEnded())
                .toList();
    }

    private static String summary(List<Assignment> running, StandingOutcome standing) {
        if (running.isEmpty()) {
            return "Kết thúc theo dõi văn bản.";
        }
        return "Kết thúc theo dõi văn bản; " + running.size()
                + (standing == StandingOutcome.ENDED
                        ? " nhiệm vụ thường xuyên cũng kết thúc."
                        : " nhiệm vụ thường xuyên tiếp tục được theo dõi.");
    }
}
