package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.organisation.Person;
import vn.dondoc.organisation.Persons;
import vn.dondoc.urging.UrgedPersons;
import vn.dondoc.urging.UrgingByMessage;
import vn.dondoc.workflow.FormField;

/** Đôn đốc by a message, on record at once: the Office, the province's leaders, and the lead's own leader. */
@Component
@Order(1)
class UrgeAct implements ManagerAct {

    private static final List<ActField> FIELDS = List.of(ActField.optional(
            FormField.text("text", "Nội dung đôn đốc", 2000),
            "Không bắt buộc; chỉ ghi ở Diễn biến, không đưa vào thư."));

    private final UrgingByMessage urging;
    private final UrgedPersons urgedPersons;
    private final Persons persons;

    UrgeAct(UrgingByMessage urging, UrgedPersons urgedPersons, Persons persons) {
        this.urging = urging;
        this.urgedPersons = urgedPersons;
        this.persons = persons;
    }

    @Override
    public ActKind kind() {
        return ActKind.URGE;
    }

    /** Every manager is one of those who may. */
    @Override
    public boolean isFor(Actor actor) {
        return true;
    }

    @Override
    public String next(Actor actor) {
        return "Lãnh đạo cơ quan chủ trì và người đang giữ việc nhận thông báo; ghi vào Diễn biến, mỗi ngày một lần.";
    }

    @Override
    public List<ActField> fields(Actor actor) {
        return FIELDS;
    }

    @Override
    public Function<Assignment, List<String>> foresee(
            Actor actor, Collection<Assignment> assignments, Map<String, Object> values) {
        Consumer<Assignment> urged = urging.check(actor, assignments);
        Map<Long, Set<String>> told = urgedPersons.of(assignments, actor.id());
        Map<String, Person> found =
                persons.byId(told.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return assignment -> {
            urged.accept(assignment);
            String names = told.get(assignment.id()).stream()
                    .filter(found::containsKey)
                    .map(id -> found.get(id).fullName())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return List.of(
                    names.isEmpty() ? "Ghi vào Diễn biến; không có ai để thông báo." : "Thông báo cho " + names + ".");
        };
    }

    @Override
    public void carryOut(Actor actor, long assignmentId, Map<String, Object> values) {
        urging.urge(actor, assignmentId, null, ManagerAct.text(values, "text"));
    }
}
