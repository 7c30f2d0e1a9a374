package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.Paper;
import vn.dondoc.language.VietnameseDate;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.OpenedTasks;
import vn.dondoc.workflow.TaskActions;

/** Tasks for other systems and for the forms: the same acts, by the same rules, as in Tasklist. */
@RestController
@RequestMapping("/api/tasks/{id}")
@Tag(name = "Công việc")
class TaskController {

    private final CurrentActor currentActor;
    private final TaskContexts contexts;
    private final TaskActions tasks;
    private final Drafts drafts;
    private final DraftBody draftBody;
    private final OpenedTasks opened;
    private final AccessPolicy policy;

    TaskController(
            CurrentActor currentActor,
            TaskContexts contexts,
            TaskActions tasks,
            Drafts drafts,
            DraftBody draftBody,
            OpenedTasks opened,
            AccessPolicy policy) {
        this.currentActor = currentActor;
        this.contexts = contexts;
        this.tasks = tasks;
        this.drafts = drafts;
        this.draftBody = draftBody;
        this.opened = opened;
        this.policy = policy;
    }

    @GetMapping
    @Operation(summary = "Mọi thông tin để xử lý một công việc")
    TaskContext get(@PathVariable String id) {
        return contexts.of(currentActor.get(), id);
    }

    @PostMapping("/opened")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ghi nhận đã mở xem: công việc và thông báo về nó không còn là chưa đọc")
    void opened(@PathVariable String id) {
        Actor actor = currentActor.get();
        opened.open(actor, tasks.get(actor, id).taskId());
    }

    @PostMapping("/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hoàn thành công việc với nội dung của biểu mẫu: tên biến và giá trị")
    void complete(@PathVariable String id, @RequestBody Map<String, Object> values) {
        tasks.complete(currentActor.get(), id, values);
    }

    @PostMapping("/on-paper")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Văn phòng nhập thay cơ quan trả lời bằng văn bản giấy: số, ngày, người ký của văn bản và nội dung biểu mẫu")
    void completeOnPaper(@PathVariable String id, @RequestBody PaperInput input) {
        tasks.completeOnPaper(
                currentActor.get(), id, input.paper(), input.values() == null ? Map.of() : input.values());
    }

    @GetMapping("/claim")
    @Operation(summary = "Người hỏi có nhận được việc này không")
    Claimable claimable(@PathVariable String id) {
        Actor actor = currentActor.get();
        return new Claimable(contexts.mayClaim(actor, tasks.get(actor, id)));
    }

    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Nhận việc")
    void claim(@PathVariable String id) {
        tasks.claim(currentActor.get(), id);
    }

    @PostMapping("/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Trả việc đã nhận về cơ quan")
    void unclaim(@PathVariable String id) {
        tasks.unclaim(currentActor.get(), id);
    }

    @PostMapping("/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lãnh đạo chuyển công việc cho người khác")
    void reassign(@PathVariable String id, @RequestBody Reassignment reassignment) {
        tasks.reassign(currentActor.get(), id, reassignment.userId(), reassignment.deputyIds());
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lưu nháp nội dung đang nhập")
    void saveDraft(@PathVariable String id, @RequestBody String content) {
        Actor actor = currentActor.get();
        policy.requireToDo(actor, tasks.get(actor, id));
        drafts.saveForTask(id, actor, draftBody.checked(content));
    }

    record Claimable(boolean mayClaim) {}

    /** @param deputyIds who works with the new handler, separated by blanks; null leaves them as they are */
    record Reassignment(String userId, String deputyIds) {}

    /** @param paperOn dd/MM/yyyy or ISO */
    record PaperInput(String paperNumber, String paperOn, String paperSigner, Map<String, Object> values) {

        /** What is missing, unreadable or too long is left out: the act refuses it by name. */
        Paper paper() {
            return new Paper(
                    text(paperNumber, 50),
                    paperOn == null ? null : VietnameseDate.parse(paperOn).orElse(null),
                    text(paperSigner, 100));
        }

        private static String text(String given, int longest) {
            if (given == null || given.isBlank() || !VietnameseText.isText(given)) {
                return null;
            }
            String clean = VietnameseText.clean(given);
            return clean.length() > longest ? null : clean;
        }
    }
}
