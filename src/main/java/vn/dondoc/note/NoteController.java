package vn.dondoc.note;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Paging;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** The notes around a task. */
@RestController
@RequestMapping("/api/tasks/{taskId}/notes")
@Tag(name = "Ý kiến")
class NoteController {

    private final CurrentActor currentActor;
    private final TaskActions tasks;
    private final NoteReading reading;
    private final NoteWriting writing;
    private final NoteLevels levels;
    private final Mentionable mentionable;

    NoteController(
            CurrentActor currentActor,
            TaskActions tasks,
            NoteReading reading,
            NoteWriting writing,
            NoteLevels levels,
            Mentionable mentionable) {
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.reading = reading;
        this.writing = writing;
        this.levels = levels;
        this.mentionable = mentionable;
    }

    @GetMapping
    @Operation(summary = "Ý kiến về việc này mà người hỏi được đọc, mới nhất trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<NoteView>> list(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.require(page, size);
        Actor actor = currentActor.get();
        NoteReading.Page found = reading.page(actor, tasks.get(actor, taskId), page, size);
        return Paging.answer(found.notes(), found.total());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ghi ý kiến; người được nhắc đến nhận thông báo")
    void write(@PathVariable String taskId, @RequestBody NoteInput input) {
        Actor actor = currentActor.get();
        writing.write(actor, tasks.get(actor, taskId), input.level(), input.text(), input.mentioned());
    }

    @GetMapping("/choices")
    @Operation(summary = "Ghi được ý kiến không, về việc gì, ai đọc được")
    Choices choices(@PathVariable String taskId) {
        Actor actor = currentActor.get();
        OpenTask task = tasks.get(actor, taskId);
        String hindrance = writing.hindrance(actor, task);
        return new Choices(
                hindrance == null,
                hindrance,
                NoteWriting.LONGEST,
                levels.of(actor, task).stream()
                        .map(level -> new LevelChoice(
                                level.key(),
                                level.subject().kind(),
                                level.subject().label(),
                                level.subject().readers()))
                        .toList());
    }

    @GetMapping("/people")
    @Operation(summary = "Những người nhắc đến được: đọc được ý kiến; tìm theo tên, không cần dấu")
    List<Mentionable.Person> people(
            @PathVariable String taskId,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String text) {
        Actor actor = currentActor.get();
        OpenTask task = tasks.get(actor, taskId);
        NoteLevel about = levels.of(actor, task).stream()
                .filter(each -> level == null || each.subject().kind().equals(level))
                .findFirst()
                .orElseThrow(Problem::notVisible);
        return mentionable.find(actor, task, about, text);
    }

    record NoteInput(
            @Schema(description = "Về việc gì: một trong các mức của /choices; bỏ trống: mức ít người đọc nhất")
                    String level,
            @Schema(description = "Tối đa 2.000 ký tự") String text,
            @Schema(description = "Mã những người được nhắc đến") List<String> mentioned) {}

    record Choices(boolean mayWrite, String reason, int longest, List<LevelChoice> levels) {}

    /**
     * @param about which contribution, proposal, assignment: what is half written about one is not offered to the readers of another
     * @param readers who reads it, in words
     */
    record LevelChoice(String about, String level, String label, String readers) {}
}
