package vn.dondoc.urging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/** A letter that urges is begun: by the ladder at its step, or by the Office's people. Never two open at once for an assignment. */
@Service
public class Urging {

    private final Assignments assignments;
    private final UrgingLetters letters;
    private final VisibleAssignments visible;
    private final UrgingSubjects subjects;
    private final UrgingDraft draft;
    private final Overdue overdue;
    private final UrgingProcess process;
    private final UrgingJournal journal;
    private final UrgingPolicy policy;

    Urging(
            Assignments assignments,
            UrgingLetters letters,
            VisibleAssignments visible,
            UrgingSubjects subjects,
            UrgingDraft draft,
            Overdue overdue,
            UrgingProcess process,
            UrgingJournal journal,
            UrgingPolicy policy) {
        this.assignments = assignments;
        this.letters = letters;
        this.visible = visible;
        this.subjects = subjects;
        this.draft = draft;
        this.overdue = overdue;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
    }

    /**
     * For the ladder, in its transaction: a task for the Office's officer of the field.
     *
     * @return the letter; empty, and nothing done, where one is open already or nobody can be urged now
     */
    @Transactional
    public OptionalLong begin(long assignmentId) {
        Assignment assignment = assignments.lock(assignmentId);
        if (!Overdue.liesWithLead(assignment) || letters.open(assignmentId).isPresent()) {
            return OptionalLong.empty();
        }
        long id = add(Act.outsideTask(Actor.SYSTEM), assignment, UrgingOrigin.LADDER, null);
        letters.started(id, process.start(id, businessKey(id, assignmentId)));
        return OptionalLong.of(id);
    }

    /**
     * @param content what the letter begins with, null for the office's usual text
     * @return the letter
     * @throws Problem if he may not, if the assignment is not late, or if a letter is open already
     */
    @Transactional
    public long begin(Actor actor, long assignmentId, String content) {
        long id = enter(actor, assignmentId, content);
        letters.started(id, process.start(id, businessKey(id, assignmentId)));
        return id;
    }

    /** The same within the process that a form has just started. */
    @Transactional
    public long beginInProcess(Actor actor, long assignmentId, String content, String processInstanceId) {
        long id = enter(actor, assignmentId, content);
        letters.started(id, processInstanceId);
        return id;
    }

    /**
     * What beginning a letter about each of these asks before it begins; nothing is locked or written.
     *
     * @return asks of one of them; throws {@link Problem} as beginning does
     * @throws Problem if he may not begin any
     */
    public Consumer<Assignment> check(Actor actor, Collection<Assignment> all) {
        policy.requireToSendLetters(actor);
        Consumer<Assignment> seen = visible.require(actor, all);
        Map<Long, List<Owed>> late = overdue.of(all);
        Set<Long> open = letters.openAmong(all.stream().map(Assignment::id).toList());
        return assignment -> {
            seen.accept(assignment);
            requireToBegin(assignment, late.get(assignment.id()), open);
        };
    }

    /** For display only. */
    public String businessKey(long urgingId, long assignmentId) {
        return subjects.numberOf(assignmentId) + "/ĐĐ" + urgingId;
    }

    private long enter(Actor actor, long assignmentId, String content) {
        requireOffice(actor, assignmentId);
        Assignment assignment = assignments.lock(assignmentId);
        requireToBegin(assignment, overdue.of(assignment), letters.openAmong(List.of(assignmentId)));
        return add(Act.outsideTask(actor), assignment, UrgingOrigin.OFFICE, content);
    }

    private void requireOffice(Actor actor, long assignmentId) {
        visible.require(actor, assignmentId);
        policy.requireToSendLetters(actor);
    }

    private static void requireToBegin(Assignment assignment, List<Owed> late, Set<Long> open) {
        requireLate(assignment, late);
        if (open.contains(assignment.id())) {
            throw Problem.lostRace("Đã có một công văn đôn đốc nhiệm vụ này đang được soạn, ký hoặc chờ phát hành.");
        }
    }

    private static void requireLate(Assignment assignment, List<Owed> late) {
        if (assignment.progress() == Progress.PAUSED) {
            throw Problem.notAllowed("Nhiệm vụ đang tạm dừng; chỉ đôn đốc sau khi có quyết định tiếp tục.");
        }
        if (Overdue.missedByLead(assignment, late).isEmpty()) {
            throw Problem.refused(
                    "assignment",
                    "Chỉ lập công văn đôn đốc nhiệm vụ đã quá hạn mà cơ quan chủ trì chưa báo cáo; trước hạn hãy nhắc bằng tin đôn đốc.");
        }
    }

    private long add(Act act, Assignment assignment, UrgingOrigin origin, String content) {
        String text = content == null ? draft.text(assignment) : content;
        long id = letters.add(assignment, origin, text, act.actor().id());
        journal.write(
                act,
                assignment,
                "URGING_BEGUN",
                origin == UrgingOrigin.LADDER
                        ? "Đến mốc đôn đốc: giao Văn phòng soạn công văn đôn đốc."
                        : "Văn phòng bắt đầu soạn công văn đôn đốc.",
                null);
        return id;
    }
}
