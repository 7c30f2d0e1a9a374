package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.problem.Paging;
import vn.dondoc.problem.Problem;

/** "Chưa giao": an agency's leader learns what is to be his when it is given out, not before. */
@RestController
@Tag(name = "Giám sát")
class NotGivenController {

    private final CurrentOverseer overseers;
    private final ManagerFields fields;
    private final NotGivenList list;

    NotGivenController(CurrentOverseer overseers, ManagerFields fields, NotGivenList list) {
        this.overseers = overseers;
        this.fields = fields;
        this.list = list;
    }

    @GetMapping("/api/monitoring/directives/not-given")
    @Operation(summary = "Văn bản đã nhập, chưa giao, cho người giám sát cả tỉnh; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<NotGiven>> notGiven(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Overseer overseer = overseers.require();
        if (!overseer.scope().all()) {
            throw Problem.notVisible();
        }
        Paging.require(page, size);
        return Paging.answer(list.page(fields.own(overseer.actor()), (long) page * size, size), list.count());
    }
}
