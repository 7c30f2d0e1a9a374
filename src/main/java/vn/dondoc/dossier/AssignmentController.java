package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.assignment.Execution;
import vn.dondoc.assignment.FollowUp;
import vn.dondoc.assignment.Progress;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Paging;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Assignments for other systems. */
@RestController
@RequestMapping("/api/assignments")
@Tag(name = "Nhiệm vụ")
class AssignmentController {

    private final CurrentActor currentActor;
    private final Dossiers dossiers;
    private final TaskDossiers taskDossiers;
    private final DossierViews views;
    private final DossierSearch search;
    private final Assignments assignments;
    private final Execution execution;
    private final FollowUp followUp;
    private final EngineCalls engine;
    private final Events events;

    AssignmentController(
            CurrentActor currentActor,
            Dossiers dossiers,
            TaskDossiers taskDossiers,
            DossierViews views,
            DossierSearch search,
            Assignments assignments,
            Execution execution,
            FollowUp followUp,
            EngineCalls engine,
            Events events) {
        this.currentActor = currentActor;
        this.dossiers = dossiers;
        this.taskDossiers = taskDossiers;
        this.views = views;
        this.search = search;
        this.assignments = assignments;
        this.execution = execution;
        this.followUp = followUp;
        this.engine = engine;
        this.events = events;
    }

    @GetMapping
    @Operation(summary = "Danh sách nhiệm vụ; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<AssignmentView>> list(
            @RequestParam(required = false) @Parameter(description = "Mã cơ quan chủ trì hoặc phối hợp") String agency,
            @RequestParam(required = false) Progress progress,
            @RequestParam(required = false) DeadlineState deadlineState,
            @RequestParam(required = false) @Parameter(description = "Tìm không cần dấu") String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Lateness lateness = dossiers.lateness();
        Names names = dossiers.names();
        DossierSearch.Page found = search.assignments(
                currentActor.get(),
                new DossierSearch.Criteria(agency, progress, deadlineState, text, page, size),
                lateness);
        return Paging.answer(
                found.ids().stream()
                        .map(id -> views.assignment(assignments.find(id).orElseThrow(), names, lateness))
                        .toList(),
                found.total());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Một nhiệm vụ")
    AssignmentView get(@PathVariable long id) {
        return views.assignment(dossiers.assignment(currentActor.get(), id), dossiers.names(), dossiers.lateness());
    }

    @GetMapping("/{id}/dossier")
    @Operation(summary = "Hồ sơ: nội dung giao, đang ở đâu, ai đang giữ việc, thời hạn và căn cứ")
    TaskDossier dossier(@PathVariable long id) {
        return taskDossiers.ofAssignment(currentActor.get(), id);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Lịch sử: ai làm gì, khi nào, thay cho ai, theo căn cứ nào")
    List<HistoryLine> history(@PathVariable long id) {
        dossiers.assignment(currentActor.get(), id);
        Names names = dossiers.names();
        return events.ofAssignment(currentActor.get(), id).stream()
                .map(event -> HistoryLine.of(event, names))
                .toList();
    }

    @PostMapping("/{id}/progress")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Người xử lý chính ghi tiến độ")
    void enterProgress(@PathVariable long id, @RequestBody ProgressInput input) {
        Actor actor = currentActor.get();
        dossiers.assignment(actor, id);
        execution.enterProgress(actor, id, input.content());
    }

    @PostMapping("/{id}/end-follow-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Văn phòng kết thúc theo dõi, nêu lý do")
    void endFollowUp(@PathVariable long id, @RequestBody EndingInput input) {
        Actor actor = currentActor.get();
        dossiers.assignment(actor, id);
        engine.inTransaction(actor, () -> followUp.endAnywhere(Act.outsideTask(actor), id, input.reason()));
    }

    record ProgressInput(String content) {}

    record EndingInput(String reason) {}
}
