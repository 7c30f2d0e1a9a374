package vn.dondoc.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;

/** One file: handed out, taken off. */
@RestController
@RequestMapping("/api/files/{id}")
@Tag(name = "Tệp")
class FileController {

    private final CurrentActor currentActor;
    private final FileReading reading;
    private final FileKeeping keeping;
    private final FileSubjects subjects;
    private final FileStorage storage;

    FileController(
            CurrentActor currentActor,
            FileReading reading,
            FileKeeping keeping,
            FileSubjects subjects,
            FileStorage storage) {
        this.currentActor = currentActor;
        this.reading = reading;
        this.keeping = keeping;
        this.subjects = subjects;
        this.storage = storage;
    }

    /** Always as a file to be kept, never shown within our pages: what people upload must not run there. */
    @GetMapping
    @Operation(summary = "Tải tệp về, đúng tên như khi tải lên")
    @ApiResponse(responseCode = "200", description = "Nội dung tệp")
    void download(@PathVariable long id, @Parameter(hidden = true) HttpServletResponse response) throws IOException {
        StoredFile file = reading.get(currentActor.get(), id);
        // Forced on every answer, and wrong for what is no text.
        response.setCharacterEncoding(null);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.sizeBytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        storage.writeTo(file.storageKey(), response.getOutputStream());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Gỡ tệp",
            description = "Người tải lên, khi công việc còn ở mình; tệp đã gỡ vẫn được lưu làm hồ sơ.")
    void remove(@PathVariable long id) {
        Actor actor = currentActor.get();
        StoredFile file = reading.get(actor, id);
        keeping.remove(actor, subjects.of(file), file);
    }
}
