package vn.dondoc.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.workflow.TaskActions;
import vn.dondoc.workflow.UnsentTexts;

/** What a person has begun to write beside a task's form and not sent yet: a note, a request, an answer on paper. */
@RestController
@RequestMapping("/api/tasks/{id}/unsent")
@Tag(name = "Công việc")
class UnsentController {

    /** A name that a form gives to the place: {@code note}, {@code EXTENSION_OF_PART}, {@code contributions.12.urge}. */
    private static final String PLACE = "/{place:[A-Za-z0-9._-]{1,80}}";

    private final CurrentActor currentActor;
    private final TaskActions tasks;
    private final UnsentTexts texts;
    private final DraftBody draftBody;
    private final ObjectMapper json;

    UnsentController(
            CurrentActor currentActor, TaskActions tasks, UnsentTexts texts, DraftBody draftBody, ObjectMapper json) {
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.texts = texts;
        this.draftBody = draftBody;
        this.json = json;
    }

    @GetMapping
    @Operation(
            summary =
                    "Nội dung người hỏi đang viết dở bên cạnh biểu mẫu, theo từng chỗ viết; của riêng người đó, giữ theo nhiệm vụ")
    ObjectNode find(@PathVariable String id) {
        Actor actor = currentActor.get();
        ObjectNode found = json.createObjectNode();
        ObjectNode places = found.putObject("places");
        texts.find(tasks.get(actor, id), actor)
                .forEach((place, content) -> places.putRawValue(place, new RawValue(content)));
        return found;
    }

    @PutMapping(PLACE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Giữ nội dung đang viết dở ở một chỗ")
    void save(@PathVariable String id, @PathVariable String place, @RequestBody String content) {
        Actor actor = currentActor.get();
        texts.save(tasks.get(actor, id), actor, place, draftBody.checked(content));
    }

    @DeleteMapping(PLACE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Bỏ nội dung viết dở ở một chỗ: đã gửi, hoặc không gửi nữa")
    void remove(@PathVariable String id, @PathVariable String place) {
        Actor actor = currentActor.get();
        texts.remove(tasks.get(actor, id), actor, place);
    }
}
