package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.problem.Paging;

/** What was told about an assignment, for the page of its directive. */
@RestController
@Tag(name = "Giám sát")
class MessagesSentController {

    private final CurrentActor currentActor;
    private final ManagerPolicy managers;
    private final MessagesSent messages;

    MessagesSentController(CurrentActor currentActor, ManagerPolicy managers, MessagesSent messages) {
        this.currentActor = currentActor;
        this.managers = managers;
        this.messages = messages;
    }

    @GetMapping("/api/monitoring/assignments/{id}/messages")
    @Operation(summary = "Thông báo đã gửi về một nhiệm vụ, mới trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<MessageSent>> ofAssignment(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.require(page, size);
        MessagesSent.Page found = messages.ofAssignment(id, managers.require(currentActor.get()), page, size);
        return Paging.answer(found.messages(), found.total());
    }
}
