package vn.dondoc.monitoring.acting;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.request.Asking;
import vn.dondoc.request.RequestChoices;
import vn.dondoc.request.RequestForeseen;
import vn.dondoc.request.RequestKind;
import vn.dondoc.request.RequestReader;
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
    List<String> effects(long assignmentId, Map<String, Object> values, RequestForeseen foreseen) {
        int open = openTasks.ofAssignment(assignmentId).size();
        return List.of((open == 0 ? "Không có việc nào đang mở" : open + " việc đang mở dừng lại")
                + ", nhiệm vụ không tính vào số được giao nếu được đồng ý.");
    }
}
