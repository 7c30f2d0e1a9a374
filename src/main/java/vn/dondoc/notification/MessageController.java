package vn.dondoc.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Paging;
import vn.dondoc.problem.Problem;

/** One's own messages: for the bell, its page and other systems. */
@RestController
@RequestMapping("/api/messages")
@Tag(name = "Thông báo")
class MessageController {

    private final CurrentActor currentActor;
    private final Inbox inbox;

    MessageController(CurrentActor currentActor, Inbox inbox) {
        this.currentActor = currentActor;
        this.inbox = inbox;
    }

    @GetMapping
    @Operation(summary = "Thông báo của người hỏi, mới nhất trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<MessageView>> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Actor reader = currentActor.get();
        List<StoredNotice> notices = inbox.page(reader, unread, page, size);
        Set<Long> settled = inbox.settled(notices);
        List<MessageView> rows = notices.stream()
                .map(notice -> MessageView.of(notice, settled.contains(notice.id())))
                .toList();
        long total = unread ? inbox.unread(reader) : inbox.count(reader);
        return Paging.answer(rows, total);
    }

    @GetMapping("/unread-count")
    @Operation(summary = "Số thông báo chưa đọc của người hỏi")
    Unread unread() {
        return new Unread(inbox.unread(currentActor.get()));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Đánh dấu đã đọc một thông báo của mình")
    void read(@PathVariable long id) {
        inbox.read(currentActor.get(), id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Đánh dấu đã đọc mọi thông báo của mình đến số upTo; thông báo đến sau vẫn là chưa đọc")
    void readAll(@RequestParam(required = false) Long upTo) {
        if (upTo == null) {
            throw Problem.refused("upTo", "Hãy cho biết thông báo mới nhất đã thấy.");
        }
        inbox.readAll(currentActor.get(), upTo);
    }

    record Unread(long unread) {}
}
