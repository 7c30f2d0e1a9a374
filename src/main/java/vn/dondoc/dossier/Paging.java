package vn.dondoc.dossier;

import java.util.List;
import org.springframework.http.ResponseEntity;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.assignment.Progress;
import vn.dondoc.problem.Problem;

/** Pages of lists: a JSON array, the total in a header. */
final class Paging {

    private static final int LARGEST_PAGE = 200;

    private Paging() {}

    /** @throws Problem if page or size cannot be */
    static DossierSearch.Criteria criteria(
            String agency, Progress progress, DeadlineState deadlineState, String text, int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Problem.refused("page", "Trang phải từ 0, số dòng mỗi trang từ 1 đến " + LARGEST_PAGE + ".");
        }
        return new DossierSearch.Criteria(
                agency, progress, deadlineState, text == null || text.isBlank() ? null : text, page, size);
    }

    static <T> ResponseEntity<List<T>> answer(List<T> page, long total) {
        return ResponseEntity.ok().header("X-Total-Count", Long.toString(total)).body(page);
    }
}
