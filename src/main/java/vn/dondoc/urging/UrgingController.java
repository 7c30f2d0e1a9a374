package vn.dondoc.urging;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.workflow.EngineCalls;

/** Urging and asking for explanations, for forms and other systems; what follows goes by the tasks, as everywhere. */
@RestController
@RequestMapping("/api/assignments/{id}")
@Tag(name = "Đôn đốc, giải trình")
class UrgingController {

    private final CurrentActor currentActor;
    private final UrgingViews views;
    private final UrgingByMessage messages;
    private final Urging urging;
    private final LatenessExplaining explaining;
    private final EngineCalls engine;

    UrgingController(
            CurrentActor currentActor,
            UrgingViews views,
            UrgingByMessage messages,
            Urging urging,
            LatenessExplaining explaining,
            EngineCalls engine) {
        this.currentActor = currentActor;
        this.views = views;
        this.messages = messages;
        this.urging = urging;
        this.explaining = explaining;
        this.engine = engine;
    }

    @GetMapping("/urging")
    @Operation(summary = "Nhiệm vụ đã được đôn đốc, giải trình ra sao")
    UrgingView get(@PathVariable long id) {
        return views.get(currentActor.get(), id);
    }

    @PostMapping("/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Đôn đốc bằng tin nhắn; ghi vào lịch sử, mỗi ngày một lần")
    void urge(@PathVariable long id, @RequestBody Message input) {
        Actor actor = currentActor.get();
        engine.inTransaction(actor, () -> messages.urge(actor, id, input.agency(), input.text()));
    }

    @PostMapping("/urging-letters")
    @Operation(summary = "Bắt đầu soạn công văn đôn đốc một nhiệm vụ đã quá hạn")
    UrgingView begin(@PathVariable long id, @RequestBody Letter input) {
        Actor actor = currentActor.get();
        String content = Texts.optional("content", input.content(), Texts.LETTER);
        engine.inTransaction(actor, () -> urging.begin(actor, id, content));
        return views.get(actor, id);
    }

    @PostMapping("/explanations")
    @Operation(summary = "Yêu cầu lãnh đạo cơ quan giải trình việc quá hạn")
    UrgingView ask(@PathVariable long id, @RequestBody Question input) {
        Actor actor = currentActor.get();
        String question = Texts.optional("question", input.question(), Texts.QUESTION);
        engine.inTransaction(actor, () -> explaining.ask(actor, id, input.agency(), question));
        return views.get(actor, id);
    }

    record Message(
            @Schema(description = "Mã cơ quan được đôn đốc; bỏ trống: cơ quan chủ trì") String agency,
            @Schema(description = "Nội dung, không bắt buộc, tối đa 2.000 ký tự") String text) {}

    record Letter(@Schema(description = "Nội dung ban đầu; bỏ trống thì dùng mẫu") String content) {}

    record Question(
            @Schema(description = "Mã cơ quan phải giải trình; bỏ trống: cơ quan chủ trì") String agency,
            @Schema(description = "Nội dung cần giải trình; bỏ trống thì dùng câu thường dùng") String question) {}
}
