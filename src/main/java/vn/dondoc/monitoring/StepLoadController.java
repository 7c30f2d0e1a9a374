package vn.dondoc.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.problem.Paging;

/** The heat on a process's diagram and the list behind it. */
@RestController
@RequestMapping("/api/monitoring/processes")
@Tag(name = "Giám sát")
class StepLoadController {

    private final CurrentActor currentActor;
    private final ManagerPolicy managers;
    private final StepLoads loads;
    private final OverdueTasks overdue;

    StepLoadController(CurrentActor currentActor, ManagerPolicy managers, StepLoads loads, OverdueTasks overdue) {
        this.currentActor = currentActor;
        this.managers = managers;
        this.loads = loads;
        this.overdue = overdue;
    }

    @GetMapping
    @Operation(summary = "Mỗi quy trình đang có bao nhiêu việc chờ, bao nhiêu việc quá hạn")
    List<ProcessLoad> processes() {
        return loads.processes(managers.require(currentActor.get()));
    }

    @GetMapping("/{key}/steps")
    @Operation(summary = "Mỗi bước đang có bao nhiêu việc chờ, chờ bao lâu (ngày làm việc)")
    List<StepLoad> steps(@PathVariable String key) {
        Actor actor = currentActor.get();
        // Counts say nothing of any directive, and whoever operates the system has to see where work stands still.
        ManagerScope scope = actor.isAdministrator() ? ManagerScope.PROVINCE : managers.require(actor);
        return loads.of(key, scope);
    }

    @GetMapping("/{key}/overdue-tasks")
    @Operation(summary = "Việc quá hạn của quy trình, quá lâu nhất trước; tổng số ở đầu mục X-Total-Count")
    ResponseEntity<List<OverdueTask>> overdue(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paging.require(page, size);
        OverdueTasks.Page found = overdue.of(key, managers.require(currentActor.get()), page, size);
        return Paging.answer(found.overdue(), found.total());
    }
}
