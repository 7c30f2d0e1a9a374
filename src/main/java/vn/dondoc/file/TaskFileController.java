package vn.dondoc.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.file.FileSubjects.Target;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.TaskActions;

/** The files around a task: those of everything that it is about; what is uploaded goes to the innermost. */
@RestController
@RequestMapping("/api/tasks/{taskId}/files")
@Tag(name = "Tệp")
class TaskFileController {

    private final CurrentActor currentActor;
    private final TaskActions tasks;
    private final AccessPolicy policy;
    private final FileSubjects subjects;
    private final FileReading reading;
    private final FileIntake intake;
    private final FileAnswers answers;

    TaskFileController(
            CurrentActor currentActor,
            TaskActions tasks,
            AccessPolicy policy,
            FileSubjects subjects,
            FileReading reading,
            FileIntake intake,
            FileAnswers answers) {
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.policy = policy;
        this.subjects = subjects;
        this.reading = reading;
        this.intake = intake;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "Tệp của văn bản, nhiệm vụ và phần việc mà công việc này thuộc về")
    FileList list(@PathVariable String taskId) {
        Actor actor = currentActor.get();
        OpenTask task = tasks.get(actor, taskId);
        return reading.list(actor, subjects.of(task), () -> requireToAdd(actor, task));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Tải lên một hoặc nhiều tệp từ biểu mẫu của công việc", description = UploadForm.DESCRIPTION)
    @RequestBody(content = @Content(schema = @Schema(implementation = UploadForm.class)))
    ResponseEntity<List<FileAnswers.UploadResult>> upload(
            @PathVariable String taskId, @Parameter(hidden = true) HttpServletRequest request) {
        Actor actor = currentActor.get();
        OpenTask task = tasks.get(actor, taskId);
        requireToAdd(actor, task);
        Target target = innermost(task);
        return answers.answer(actor, target, intake.take(actor, target, task.step(), request));
    }

    private void requireToAdd(Actor actor, OpenTask task) {
        policy.requireToDo(actor, task);
        Target target = innermost(task);
        target.subject().requireToAdd(actor, target.id());
    }

    private Target innermost(OpenTask task) {
        List<Target> targets = subjects.of(task);
        return targets.get(targets.size() - 1);
    }
}
