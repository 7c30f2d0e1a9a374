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
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;

/** The files of whatever carries files. */
@RestController
@RequestMapping("/api/{collection}/{id}/files")
@Tag(name = "Tệp")
class SubjectFileController {

    private static final String COLLECTIONS =
            "directives (văn bản chỉ đạo), assignments (nhiệm vụ) và các phần của nhiệm vụ";

    private final CurrentActor currentActor;
    private final FileSubjects subjects;
    private final FileReading reading;
    private final FileIntake intake;
    private final FileAnswers answers;

    SubjectFileController(
            CurrentActor currentActor,
            FileSubjects subjects,
            FileReading reading,
            FileIntake intake,
            FileAnswers answers) {
        this.currentActor = currentActor;
        this.subjects = subjects;
        this.reading = reading;
        this.intake = intake;
        this.answers = answers;
    }

    @GetMapping
    @Operation(summary = "Các tệp, mọi phiên bản, cũ trước")
    FileList list(@Parameter(description = COLLECTIONS) @PathVariable String collection, @PathVariable long id) {
        Actor actor = currentActor.get();
        Target target = subjects.at(collection, id);
        target.subject().requireToSee(actor, id);
        return reading.list(actor, List.of(target), () -> target.subject().requireToAdd(actor, id));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Tải lên một hoặc nhiều tệp", description = UploadForm.DESCRIPTION)
    @RequestBody(content = @Content(schema = @Schema(implementation = UploadForm.class)))
    ResponseEntity<List<FileAnswers.UploadResult>> upload(
            @Parameter(description = COLLECTIONS) @PathVariable String collection,
            @PathVariable long id,
            @Parameter(hidden = true) HttpServletRequest request) {
        Actor actor = currentActor.get();
        Target target = subjects.at(collection, id);
        return answers.answer(actor, target, intake.take(actor, target, null, request));
    }
}
