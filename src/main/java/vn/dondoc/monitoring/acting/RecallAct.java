package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.request.Asking;
import vn.dondoc.request.RequestChoices;
import vn.dondoc.request.RequestKind;
import vn.dondoc.request.RequestReader;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.OpenTasks;

/** Thu hồi: for the Office, which gave it out, and for who signed. */
@Component
@Order(7)
class RecallAct extends RequestAct {

    private final OpenTasks openTasks;

    RecallAct(Asking asking, RequestReader reader, RequestChoices choices, Takers takers, OpenTasks openTasks) {
        super(RequestKind.RECALL_ASSIGNMENT, asking, reader, choices, takers);
        this.openTasks = openTasks;
    }

    @Override
    public ActKind kind() {
        return ActKind.RECALL;
    }

    @Override
    public List<ActField> fields(Actor actor) {
        return List.of(REASON, BASIS);
    }

    @Override
    Effects effects(Collection<Assignment> assignments, Map<String, Object> values) {
        Map<Long, Long> open = openTasks
                .ofAssignments(assignments.stream().map(Assignment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(OpenTask::assignmentId, Collectors.counting()));
        return (assignment, foreseen) -> List.of((open.containsKey(assignment.id())
                        ? open.get(assignment.id()) + " việc đang mở dừng lại"
                        : "Không có việc nào đang mở")
                + ", nhiệm vụ không tính vào số được giao nếu được đồng ý.");
    }
}
