package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Paging;

/** Search over everything that one may see. */
@RestController
@RequestMapping("/api/search")
@Tag(name = "Tìm kiếm")
class SearchController {

    private final CurrentActor currentActor;
    private final Finding finding;

    SearchController(CurrentActor currentActor, Finding finding) {
        this.currentActor = currentActor;
        this.finding = finding;
    }

    @GetMapping
    @Operation(
            summary =
                    "Tìm trong mọi nội dung được xem, mới nhất trước: số, trích yếu, tên nhiệm vụ, cơ quan, tên tệp; không cần"
                            + " dấu. X-Total-Count là số nhiệm vụ tìm được, đếm đến " + FoundIds.COUNTED)
    ResponseEntity<List<FoundLine>> search(
            @RequestParam(defaultValue = "") @Parameter(description = "Mỗi từ là đầu của một từ trong nội dung")
                    String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.require(page, size);
        Actor reader = currentActor.get();
        FoundIds.Page found = finding.ids(reader, text, page, size);
        // They are few; they stand before the first page and are not counted with it.
        Stream<FoundLine> undivided = page == 0 ? finding.undivided(reader, text).stream() : Stream.empty();
        return Paging.answer(
                Stream.concat(undivided, finding.lines(reader, text, found.ids()).stream())
                        .toList(),
                found.total());
    }
}
