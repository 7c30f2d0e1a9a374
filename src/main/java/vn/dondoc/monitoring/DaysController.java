package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.problem.Problem;

/** Where the days went, for the page of one directive. */
@RestController
@Tag(name = "Giám sát")
class DaysController {

    private final CurrentActor currentActor;
    private final ManagerPolicy managers;
    private final DaysSpent days;

    DaysController(CurrentActor currentActor, ManagerPolicy managers, DaysSpent days) {
        this.currentActor = currentActor;
        this.managers = managers;
        this.days = days;
    }

    @GetMapping("/api/monitoring/directives/{id}/days")
    @Operation(
            summary =
                    "Từng ngày làm việc từ khi giao thuộc về đâu: chờ, thực hiện, chờ ký duyệt, tạm dừng; cộng lại bằng tổng")
    List<DaysSpent.Spent> ofDirective(@PathVariable long id) {
        List<DaysSpent.Spent> spent = days.ofDirective(id, managers.require(currentActor.get()));
        if (spent.isEmpty()) {
            throw Problem.notVisible();
        }
        return spent;
    }
}
