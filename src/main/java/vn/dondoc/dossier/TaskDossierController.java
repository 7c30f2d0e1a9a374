package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Paging;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.SideAct;
import vn.dondoc.workflow.TaskActions;

/** What the tabs beside a task's form show; each is asked for when it is opened. */
@RestController
@RequestMapping("/api/tasks/{id}")
@Tag(name = "Công việc")
class TaskDossierController {

    private final CurrentActor currentActor;
    private final TaskDossiers taskDossiers;
    private final Dossiers dossiers;
    private final TaskActions tasks;
    private final ObjectProvider<SideAct> sideActs;

    TaskDossierController(
            CurrentActor currentActor,
            TaskDossiers taskDossiers,
            Dossiers dossiers,
            TaskActions tasks,
            ObjectProvider<SideAct> sideActs) {
        this.currentActor = currentActor;
        this.taskDossiers = taskDossiers;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.sideActs = sideActs;
    }

    @GetMapping("/dossier")
    @Operation(summary = "Hồ sơ: câu giao việc, đang ở bước nào, ai đang giữ việc, thời hạn và căn cứ")
    TaskDossier dossier(@PathVariable String id) {
        return taskDossiers.of(currentActor.get(), id);
    }

    @GetMapping("/history")
    @Operation(summary = "Lịch sử của việc, mới nhất trước; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<HistoryLine>> history(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Paging.require(page, size);
        Events.Page found = taskDossiers.history(currentActor.get(), id, page, size);
        Names names = dossiers.names();
        return Paging.answer(
                found.events().stream()
                        .map(event -> HistoryLine.of(event, names))
                        .toList(),
                found.total());
    }

    @GetMapping("/side-acts")
    @Operation(summary = "Việc khác quanh công việc này: người hỏi làm được gì, không làm được thì vì sao")
    List<SideAct.Offer> sideActs(@PathVariable String id) {
        Actor actor = currentActor.get();
        OpenTask task = tasks.get(actor, id);
        return sideActs.stream()
                .flatMap(act -> act.of(actor, task).stream())
                .sorted(Comparator.comparing(SideAct.Offer::kind))
                .toList();
    }
}
