package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.TaskActions;

/** What a person has begun to write beside a task's form and not sent yet: a note, a request, an answer on paper. */
@RestController
@RequestMapping("/api/tasks/{id}/unsent")
@Tag(name = "Công việc")
class UnsentController {

    private static final String NOTHING = "{\"values\":{}}";

    private final CurrentActor currentActor;
    private final TaskActions tasks;
    private final Drafts drafts;
    private final DraftBody draftBody;

    UnsentController(CurrentActor currentActor, TaskActions tasks, Drafts drafts, DraftBody draftBody) {
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.drafts = drafts;
        this.draftBody = draftBody;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Nội dung người hỏi đang viết dở bên cạnh biểu mẫu; của riêng người đó")
    String find(@PathVariable String id) {
        Actor actor = currentActor.get();
        return drafts.find(Drafts.beside(tasks.get(actor, id).taskId(), actor)).orElse(NOTHING);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Giữ nội dung đang viết dở bên cạnh biểu mẫu")
    void save(@PathVariable String id, @RequestBody String content) {
        Actor actor = currentActor.get();
        drafts.saveBeside(tasks.get(actor, id).taskId(), actor, draftBody.checked(content));
    }
}
