package vn.dondoc.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.EngineCalls;

/** Requests for other systems; deciding goes by the tasks, as everywhere. */
@RestController
@RequestMapping("/api")
@Tag(name = "Đề nghị")
class RequestController {

    private final CurrentActor currentActor;
    private final RequestViews views;
    private final Asking asking;
    private final Assignments assignments;
    private final EngineCalls engine;

    RequestController(
            CurrentActor currentActor, RequestViews views, Asking asking, Assignments assignments, EngineCalls engine) {
        this.currentActor = currentActor;
        this.views = views;
        this.asking = asking;
        this.assignments = assignments;
        this.engine = engine;
    }

    @GetMapping("/requests/{id}")
    @Operation(summary = "Một đề nghị")
    RequestView get(@PathVariable long id) {
        return views.get(currentActor.get(), id);
    }

    @GetMapping("/assignments/{id}/requests")
    @Operation(summary = "Các đề nghị về một nhiệm vụ, mới nhất trước")
    List<RequestView> ofAssignment(@PathVariable long id) {
        return views.ofAssignment(currentActor.get(), id);
    }

    @PostMapping("/assignments/{id}/requests")
    @Operation(summary = "Gửi đề nghị về một nhiệm vụ; người ký văn bản quyết định")
    ResponseEntity<RequestView> ask(@PathVariable long id, @RequestBody RequestInput input) {
        return ask(id, input, new Faults());
    }

    @GetMapping("/directives/{id}/requests")
    @Operation(summary = "Các đề nghị về những nhiệm vụ của một văn bản mà người hỏi được xem")
    List<RequestView> ofDirective(@PathVariable long id) {
        Actor actor = currentActor.get();
        List<Assignment> visible = assignments.ofDirective(id).stream()
                .filter(part -> views.sees(actor, part.id()))
                .toList();
        if (visible.isEmpty()) {
            throw Problem.notVisible();
        }
        return visible.stream()
                .flatMap(part -> views.ofAssignment(actor, part.id()).stream())
                .toList();
    }

    @PostMapping("/directives/{id}/requests")
    @Operation(summary = "Gửi đề nghị về một nhiệm vụ của văn bản, theo số thứ tự")
    ResponseEntity<RequestView> askInDirective(@PathVariable long id, @RequestBody RequestInput input) {
        ofDirective(id);
        Long part = assignments.ofDirective(id).stream()
                .filter(each -> input.ordinal() != null && each.ordinal() == input.ordinal())
                .map(Assignment::id)
                .findFirst()
                .orElseThrow(() -> Problem.refused("ordinal", "Văn bản không có nhiệm vụ với số thứ tự này."));
        return ask(part, input, new Faults());
    }

    private ResponseEntity<RequestView> ask(long assignmentId, RequestInput input, Faults faults) {
        Actor actor = currentActor.get();
        RequestDraft draft = input.draft(assignmentId, faults);
        Request sent = engine.inTransaction(actor, () -> asking.ask(actor, draft, faults));
        return ResponseEntity.created(URI.create("/api/requests/" + sent.id())).body(views.get(actor, sent.id()));
    }
}
