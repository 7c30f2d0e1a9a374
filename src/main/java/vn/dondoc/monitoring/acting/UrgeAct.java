package vn.dondoc.monitoring.acting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final UrgedPersons told;
    private final Persons persons;

    UrgeAct(UrgingByMessage urging, UrgedPersons told, Persons persons) {
        this.urging = urging;
        this.told = told;
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
    public List<String> foresee(Actor actor, long assignmentId, Map<String, Object> values) {
        Assignment assignment = urging.check(actor, assignmentId);
        Set<String> ids = told.of(assignmentId, assignment.leadCode(), actor.id());
        List<Person> found = new ArrayList<>(persons.byId(ids).values());
        String names = found.stream().map(Person::fullName).sorted().collect(Collectors.joining(", "));
        return List.of(
                names.isEmpty() ? "Ghi vào Diễn biến; không có ai để thông báo." : "Thông báo cho " + names + ".");
    }

    @Override
    public void carryOut(Actor actor, long assignmentId, Map<String, Object> values) {
        urging.urge(actor, assignmentId, null, ManagerAct.text(values, "text"));
    }
}
