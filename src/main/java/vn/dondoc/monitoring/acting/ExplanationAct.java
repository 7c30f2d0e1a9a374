package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.urging.LatenessExplaining;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.TaskRole;

/** The Office, or who leads the province's committee, asks the leader of the lead agency why it is late. */
@Component
@Order(3)
class ExplanationAct implements ManagerAct {

    private static final List<ActField> FIELDS = List.of(ActField.optional(
            FormField.text("question", "Nội dung cần giải trình", 2000), "Bỏ trống thì dùng câu thường dùng."));

    private final LatenessExplaining explaining;
    private final UrgingPolicy policy;
    private final Takers takers;

    ExplanationAct(LatenessExplaining explaining, UrgingPolicy policy, Takers takers) {
        this.explaining = explaining;
        this.policy = policy;
        this.takers = takers;
    }

    @Override
    public ActKind kind() {
        return ActKind.EXPLANATION;
    }

    @Override
    public boolean isFor(Actor actor) {
        return policy.mayAskForExplanation(actor);
    }

    @Override
    public String next(Actor actor) {
        return "Lãnh đạo cơ quan chủ trì nhận việc “Giải trình” có thời hạn riêng.";
    }

    @Override
    public List<ActField> fields(Actor actor) {
        return FIELDS;
    }

    @Override
    public Function<Assignment, List<String>> foresee(
            Actor actor, Collection<Assignment> assignments, Map<String, Object> values) {
        Function<Assignment, String> explained = explaining.foresee(actor, assignments);
        Takers.Named named = takers.of(assignments);
        return assignment -> List.of(
                explained.apply(assignment),
                "Tạo việc “Giải trình” cho "
                        + named.named("lãnh đạo cơ quan chủ trì", "explain", TaskRole.LEAD_LEADER, assignment)
                        + ".");
    }

    @Override
    public void carryOut(Actor actor, long assignmentId, Map<String, Object> values) {
        explaining.ask(actor, assignmentId, null, ManagerAct.text(values, "question"));
    }
}
