package vn.dondoc.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
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
    private final RequestableDirectives directives;
    private final EngineCalls engine;

    RequestController(
            CurrentActor currentActor,
            RequestViews views,
            Asking asking,
            Assignments assignments,
            RequestableDirectives directives,
            EngineCalls engine) {
        this.currentActor = currentActor;
        this.views = views;
        this.asking = asking;
        this.assignments = assignments;
        this.directives = directives;
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
        return ask(id, null, input);
    }

    @GetMapping("/directives/{id}/requests")
    @Operation(summary = "Các đề nghị về cả văn bản và về những nhiệm vụ của văn bản mà người hỏi được xem")
    List<RequestView> ofDirective(@PathVariable long id) {
        Actor actor = currentActor.get();
        directives.requireVisible(actor, id);
        return Stream.concat(
                        views.ofDirective(actor, id).stream(),
                        assignments.ofDirective(id).stream()
                                .filter(part -> views.sees(actor, part.id()))
                                .flatMap(part -> views.ofAssignment(actor, part.id()).stream()))
                .toList();
    }

    @PostMapping("/directives/{id}/requests")
    @Operation(
            summary =
                    "Gửi đề nghị về một nhiệm vụ của văn bản, theo số thứ tự; hoặc về cả văn bản: người ký văn bản quyết định, riêng tổng hợp sớm và theo dõi thì Văn phòng thực hiện ngay")
    ResponseEntity<RequestView> askInDirective(@PathVariable long id, @RequestBody RequestInput input) {
        directives.requireVisible(currentActor.get(), id);
        if (input.isOnDirective()) {
            return ask(null, id, input);
        }
        Long part = assignments.ofDirective(id).stream()
                .filter(each -> input.ordinal() != null && each.ordinal() == input.ordinal())
                .map(Assignment::id)
                .findFirst()
                .orElseThrow(() -> Problem.refused("ordinal", "Văn bản không có nhiệm vụ với số thứ tự này."));
        return ask(part, null, input);
    }

    private ResponseEntity<RequestView> ask(Long assignmentId, Long directiveId, RequestInput input) {
        Actor actor = currentActor.get();
        Faults faults = new Faults();
        RequestDraft draft = input.draft(assignmentId, directiveId, faults);
        Request sent = engine.inTransaction(actor, () -> asking.ask(actor, draft, faults));
        return ResponseEntity.created(URI.create("/api/requests/" + sent.id())).body(views.get(actor, sent.id()));
    }
}
