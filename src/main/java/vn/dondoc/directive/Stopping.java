package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.Progress;
import vn.dondoc.assignment.Recalling;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Act;

/** A directive is stopped: recalled, or another one takes its place. */
@Component
class Stopping {

    private final Directives directives;
    private final Assignments assignments;
    private final Recalling recalling;
    private final CarryingOver carryingOver;
    private final ConsolidationRounds rounds;
    private final DirectiveProcess process;
    private final DirectiveJournal journal;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Stopping(
            Directives directives,
            Assignments assignments,
            Recalling recalling,
            CarryingOver carryingOver,
            ConsolidationRounds rounds,
            DirectiveProcess process,
            DirectiveJournal journal,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.directives = directives;
        this.assignments = assignments;
        this.recalling = recalling;
        this.carryingOver = carryingOver;
        this.rounds = rounds;
        this.process = process;
        this.journal = journal;
        this.announcements = announcements;
        this.clock = clock;
    }

    void recall(Act act, Directive directive, String reason, String basis) {
        int recalled = stop(act, directive, DirectiveState.RECALLED, reason, basis);
        journal.write(
                act,
                directive.id(),
                "DIRECTIVE_RECALLED",
                "Thu hồi văn bản" + (recalled == 0 ? "." : " cùng " + recalled + " nhiệm vụ chưa kết thúc."),
                reason,
                basis);
    }

    void replace(Act act, Directive old, long byDirectiveId, Set<Long> carriedOver, String basis) {
        Directive other = directives
                .find(byDirectiveId)
                .map(found -> directives.lock(found.id()))
                .orElse(null);
        Faults faults = new Faults();
        List<Assignment> carried = check(old, other, carriedOver, faults);
        faults.throwIfAny();
        carried.forEach(assignment -> carryingOver.carry(act, assignment, other, basis));
        int recalled =
                stop(act, old, DirectiveState.REPLACED, "Được thay thế bằng văn bản số " + other.number(), basis);
        directives.replacedBy(old.id(), other.id());
        journal.write(
                act,
                old.id(),
                "DIRECTIVE_REPLACED",
                "Được thay thế bằng văn bản số " + other.number() + "; chuyển sang " + carried.size() + ", thu hồi "
                        + recalled + " nhiệm vụ.",
                null,
                basis);
        journal.write(
                act,
                other.id(),
                "DIRECTIVE_REPLACES",
                "Thay thế văn bản số " + old.number() + "; nhận " + carried.size() + " nhiệm vụ.",
                null,
                basis);
        if (!carried.isEmpty()) {
            rounds.moreToDo(other);
        }
    }

    /**
     * @param other null if there is none
     * @return the assignments that go on under the other directive
     */
    List<Assignment> check(Directive old, Directive other, Set<Long> carriedOver, Faults faults) {
        if (other == null || other.id() == old.id()) {
            faults.add("replacedBy", "Hãy chọn văn bản thay thế đã được nhập.");
        } else if (other.state().isOver()) {
            faults.add("replacedBy", "Văn bản thay thế đã kết thúc hoặc bị thu hồi.");
        }
        List<Assignment> carried = open(old.id()).stream()
                .filter(assignment -> carriedOver.contains(assignment.id()))
                .toList();
        if (carried.size() < carriedOver.size()) {
            faults.add("carriedOver", "Chỉ chuyển được nhiệm vụ đang thực hiện của văn bản bị thay thế.");
        } else if (!carried.isEmpty() && other != null && !other.state().isUnderWay()) {
            faults.add("carriedOver", "Văn bản thay thế chưa giao nhiệm vụ nên chưa nhận nhiệm vụ chuyển sang.");
        }
        return carried;
    }

    /** @return how many assignments are recalled with it */
    private int stop(Act act, Directive directive, DirectiveState state, String reason, String basis) {
        List<Assignment> open = open(directive.id());
        // First the directive: the end of its last assignment must not begin a consolidation.
        directives.end(directive.id(), state, LocalDate.now(clock), reason);
        open.forEach(assignment -> recalling.recall(act, assignment.id(), reason, basis));
        rounds.stopped(directive);
        announcements.publishEvent(new DirectiveEnded(directive.id()));
        process.recalled(directive);
        return open.size();
    }

    private List<Assignment> open(long directiveId) {
        return assignments.ofDirective(directiveId).stream()
                .filter(assignment -> assignment.progress() != Progress.DRAFTED
                        && !assignment.progress().isEnded())
                .toList();
    }
}
