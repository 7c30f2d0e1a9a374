package vn.dondoc.urging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.OwedAnew;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.VisibleAssignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;

/**
 * The leader of an agency is asked why it is late: an obligation with a date of its own. Never two open at once for the same thing
 * owed.
 */
@Service
public class LatenessExplaining {

    private static final String USUAL = "Đề nghị giải trình nguyên nhân chậm và thời gian hoàn thành.";

    private final Assignments assignments;
    private final Explanations explanations;
    private final ExplanationDates dates;
    private final VisibleAssignments visible;
    private final UrgingSubjects subjects;
    private final Overdue overdue;
    private final ExplanationProcess process;
    private final UrgingJournal journal;
    private final UrgingPolicy policy;
    private final ApplicationEventPublisher announcements;

    LatenessExplaining(
            Assignments assignments,
            Explanations explanations,
            ExplanationDates dates,
            VisibleAssignments visible,
            UrgingSubjects subjects,
            Overdue overdue,
            ExplanationProcess process,
            UrgingJournal journal,
            UrgingPolicy policy,
            ApplicationEventPublisher announcements) {
        this.assignments = assignments;
        this.explanations = explanations;
        this.dates = dates;
        this.visible = visible;
        this.subjects = subjects;
        this.overdue = overdue;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.announcements = announcements;
    }

    /**
     * For the ladder, in its transaction: a task for the leader of the agency that owes it.
     *
     * @return the request; empty, and nothing done, where one is open already, or while the assignment is paused or after its end
     */
    @Transactional
    public OptionalLong ask(long assignmentId, Owed owed) {
        Assignment assignment = assignments.lock(assignmentId);
        if (!Overdue.isRunning(assignment) || explanations.isOpen(assignmentId, owed)) {
            return OptionalLong.empty();
        }
        long id = add(Act.outsideTask(Actor.SYSTEM), assignment, owed, USUAL);
        explanations.started(id, process.start(id, businessKey(id, assignmentId)));
        return OptionalLong.of(id);
    }

    /**
     * @param agencyCode which agency, null for the lead
     * @param question what is to be explained, null for the usual sentence
     * @throws Problem if he may not, if that agency is late with nothing, or is explaining it already
     */
    @Transactional
    public long ask(Actor actor, long assignmentId, String agencyCode, String question) {
        long id = enter(actor, assignmentId, agencyCode, question);
        explanations.started(id, process.start(id, businessKey(id, assignmentId)));
        return id;
    }

    /** The same within the process that a form has just started. */
    @Transactional
    public long askInProcess(
            Actor actor, long assignmentId, String agencyCode, String question, String processInstanceId) {
        long id = enter(actor, assignmentId, agencyCode, question);
        explanations.started(id, processInstanceId);
        return id;
    }

    /**
     * What asking the leads of all these now would put on record; nothing is locked or written.
     *
     * @return who of one of them explains what, until when; throws {@link Problem} as asking does
     * @throws Problem if he may not ask at all
     */
    public Function<Assignment, String> foresee(Actor actor, Collection<Assignment> all) {
        policy.requireToAskForExplanation(actor);
        Consumer<Assignment> seen = visible.require(actor, all);
        Map<Long, List<Owed>> late = overdue.of(all);
        BiPredicate<Long, Owed> open =
                explanations.isOpen(all.stream().map(Assignment::id).toList());
        Function<Assignment, LocalDate> dueOn = dates.dueOn(all);
        BiFunction<Owed, LocalDate, String> words = dates.words();
        return assignment -> {
            seen.accept(assignment);
            return words.apply(requireOwed(assignment, null, late.get(assignment.id()), open), dueOn.apply(assignment));
        };
    }

    /** For display only. */
    public String businessKey(long explanationId, long assignmentId) {
        return subjects.numberOf(assignmentId) + "/GT" + explanationId;
    }

    private long enter(Actor actor, long assignmentId, String agencyCode, String question) {
        requireOffice(actor, assignmentId);
        Assignment assignment = assignments.lock(assignmentId);
        Owed owed = requireOwed(assignment, agencyCode, overdue.of(assignment), explanations::isOpen);
        long id = add(Act.outsideTask(actor), assignment, owed, question == null ? USUAL : question);
        announcements.publishEvent(new OwedAnew(assignmentId));
        return id;
    }

    private void requireOffice(Actor actor, long assignmentId) {
        visible.require(actor, assignmentId);
        policy.requireToAskForExplanation(actor);
    }

    private static Owed requireOwed(
            Assignment assignment, String agencyCode, List<Owed> all, BiPredicate<Long, Owed> open) {
        if (assignment.progress() == Progress.PAUSED) {
            throw Problem.notAllowed("Nhiệm vụ đang tạm dừng; chỉ yêu cầu giải trình sau khi có quyết định tiếp tục.");
        }
        String agency = agencyCode == null ? assignment.leadCode() : agencyCode;
        Owed owed = all.stream()
                .filter(late -> late.agencyCode().equals(agency))
                .findFirst()
                .orElseThrow(
                        () -> Problem.refused("agency", "Cơ quan này không có việc nào đang quá hạn trong nhiệm vụ."));
        if (open.test(assignment.id(), owed)) {
            throw Problem.lostRace("Cơ quan này đang được yêu cầu giải trình việc chậm đó; hãy chờ trả lời.");
        }
        return owed;
    }

    private long add(Act act, Assignment assignment, Owed owed, String question) {
        LocalDate dueOn = dates.dueOn(assignment);
        long id = explanations.add(assignment.id(), owed, question, act.actor(), dates.today(), dueOn);
        journal.writeOf(
                act,
                assignment,
                owed.agencyCode(),
                "EXPLANATION_ASKED",
                dates.words(owed, dueOn),
                question.equals(USUAL) ? null : question);
        return id;
    }
}
