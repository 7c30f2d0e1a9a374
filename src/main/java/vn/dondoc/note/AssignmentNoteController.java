package vn.dondoc.note;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Paging;

/** The notes on an assignment, read where no task of it is open: they stay when the work has ended. */
@RestController
@RequestMapping("/api/assignments/{id}/notes")
@Tag(name = "Ý kiến")
class AssignmentNoteController {

    private final CurrentActor currentActor;
    private final NoteReading reading;

    AssignmentNoteController(CurrentActor currentActor, NoteReading reading) {
        this.currentActor = currentActor;
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary =
                    "Ý kiến về nhiệm vụ mà người hỏi được đọc, kể cả khi đã kết thúc, mới nhất trước; tổng số ở tiêu đề"
                            + " X-Total-Count")
    ResponseEntity<List<NoteView>> list(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.require(page, size);
        NoteReading.Page found = reading.pageOfAssignment(currentActor.get(), id, page, size);
        return Paging.answer(found.notes(), found.total());
    }
}
