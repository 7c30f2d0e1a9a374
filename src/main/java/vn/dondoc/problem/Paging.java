package vn.dondoc.problem;

import java.util.List;
import org.springframework.http.ResponseEntity;

/** Pages of lists, alike at every interface: what may be asked for; a JSON array, the total in a header. */
public final class Paging {

    private static final int LARGEST_PAGE = 200;

    private Paging() {}

    /** @throws Problem if page or size cannot be */
    public static void require(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Problem.refused("page", "Trang phải từ 0, số dòng mỗi trang từ 1 đến " + LARGEST_PAGE + ".");
        }
    }

    /** @param total how many there are in all */
    public static <T> ResponseEntity<List<T>> answer(List<T> page, long total) {
        return ResponseEntity.ok().header("X-Total-Count", Long.toString(total)).body(page);
    }
}
