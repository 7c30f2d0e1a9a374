package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.assignment.DeadlineState;
import vn.dondoc.assignment.Progress;
import vn.dondoc.directive.Registering;
import vn.dondoc.directive.RegistrationReader;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Paging;
import vn.dondoc.workflow.EngineCalls;

/** Directives for other systems. */
@RestController
@RequestMapping("/api/directives")
@Tag(name = "Văn bản chỉ đạo")
class DirectiveController {

    private final CurrentActor currentActor;
    private final Dossiers dossiers;
    private final DossierSearch search;
    private final Registering registering;
    private final RegistrationReader reader;
    private final EngineCalls engine;
    private final Events events;

    DirectiveController(
            CurrentActor currentActor,
            Dossiers dossiers,
            DossierSearch search,
            Registering registering,
            RegistrationReader reader,
            EngineCalls engine,
            Events events) {
        this.currentActor = currentActor;
        this.dossiers = dossiers;
        this.search = search;
        this.registering = registering;
        this.reader = reader;
        this.engine = engine;
        this.events = events;
    }

    @GetMapping
    @Operation(summary = "Danh sách văn bản chỉ đạo; tổng số ở tiêu đề X-Total-Count")
    ResponseEntity<List<DirectiveView>> list(
            @RequestParam(required = false) String agency,
            @RequestParam(required = false) Progress progress,
            @RequestParam(required = false) DeadlineState deadlineState,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Actor actor = currentActor.get();
        DossierSearch.Page found = search.directives(
                actor,
                new DossierSearch.Criteria(agency, progress, deadlineState, text, page, size),
                dossiers.lateness());
        return Paging.answer(
                found.ids().stream().map(id -> dossiers.directive(actor, id)).toList(), found.total());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Một văn bản chỉ đạo với các nhiệm vụ mà người hỏi được xem")
    DirectiveView get(@PathVariable long id) {
        return dossiers.directive(currentActor.get(), id);
    }

    @GetMapping("/{id}/overview")
    @Operation(summary = "Toàn cảnh một văn bản: từng nhiệm vụ đang ở đâu, ai giữ, thời hạn đã đổi những lần nào")
    DirectiveOverview overview(@PathVariable long id) {
        return dossiers.overview(currentActor.get(), id);
    }

    @GetMapping("/{id}/diagrams")
    @Operation(summary = "Sơ đồ của từng nhiệm vụ: các bước đã qua, đang ở đâu, từ lúc nào")
    DirectiveDiagrams diagrams(@PathVariable long id) {
        return dossiers.diagrams(currentActor.get(), id);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Lịch sử của văn bản")
    List<HistoryLine> history(@PathVariable long id) {
        dossiers.requireDirective(currentActor.get(), id);
        Names names = dossiers.names();
        return events.ofDirective(id).stream()
                .map(event -> HistoryLine.of(event, names))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Nhập một văn bản chỉ đạo theo mẫu directive.json; có lỗi thì không lưu gì và trả về mọi lỗi")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @io.swagger.v3.oas.annotations.media.Content(
                            schema =
                                    @io.swagger.v3.oas.annotations.media.Schema(implementation = DirectiveInput.class)))
    ResponseEntity<DirectiveView> register(@RequestBody byte[] content) {
        Actor actor = currentActor.get();
        Faults faults = new Faults();
        var registration = reader.registration(reader.read(content, faults));
        long id = engine.inTransaction(actor, () -> registering.register(actor, registration, faults));
        return ResponseEntity.created(URI.create("/api/directives/" + id)).body(dossiers.directive(actor, id));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Nhập một văn bản chỉ đạo từ tệp directive.json")
    ResponseEntity<DirectiveView> upload(@RequestPart MultipartFile file) throws IOException {
        return register(file.getBytes());
    }
}
