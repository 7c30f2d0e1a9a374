package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.urging.Urging;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.TaskRole;

/** Đôn đốc by a letter with a number: the Office's officers and leaders, for what is late. */
@Component
@Order(2)
class UrgingLetterAct implements ManagerAct {

    private static final List<ActField> FIELDS = List.of(ActField.optional(
            FormField.text("text", "Nội dung dự thảo", 2000), "Bỏ trống thì mỗi công văn dùng mẫu của Văn phòng."));

    private final Urging urging;
    private final UrgingPolicy policy;
    private final Takers takers;

    UrgingLetterAct(Urging urging, UrgingPolicy policy, Takers takers) {
        this.urging = urging;
        this.policy = policy;
        this.takers = takers;
    }

    @Override
    public ActKind kind() {
        return ActKind.URGING_LETTER;
    }

    @Override
    public boolean isFor(Actor actor) {
        return policy.isOffice(actor);
    }

    @Override
    public String next(Actor actor) {
        return "Mỗi nhiệm vụ quá hạn có một việc “Soạn công văn đôn đốc” cho chuyên viên Văn phòng; lãnh đạo Văn phòng ký, văn thư phát hành.";
    }

    @Override
    public List<ActField> fields(Actor actor) {
        return FIELDS;
    }

    @Override
    public Function<Assignment, List<String>> foresee(
            Actor actor, Collection<Assignment> assignments, Map<String, Object> values) {
        Consumer<Assignment> begun = urging.check(actor, assignments);
        Takers.Named named = takers.of(assignments);
        return assignment -> {
            begun.accept(assignment);
            return List.of("Tạo việc “Soạn công văn đôn đốc” cho "
                    + named.named(
                            "chuyên viên Văn phòng theo dõi lĩnh vực",
                            "draftUrging",
                            TaskRole.OFFICE_OFFICER,
                            assignment)
                    + ".");
        };
    }

    @Override
    public void carryOut(Actor actor, long assignmentId, Map<String, Object> values) {
        urging.begin(actor, assignmentId, ManagerAct.text(values, "text"));
    }
}
