package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.directive.Consolidating;
import vn.dondoc.directive.DirectiveAmendment;
import vn.dondoc.directive.DirectiveChanges;
import vn.dondoc.directive.RegistrationReader;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** What changes a directive as a whole while it runs, for other systems. */
@RestController
@RequestMapping("/api/directives/{id}")
@Tag(name = "Văn bản chỉ đạo")
class DirectiveChangeController {

    private final CurrentActor currentActor;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final Consolidating consolidating;
    private final DirectiveChanges changes;
    private final RegistrationReader reader;
    private final EngineCalls engine;

    DirectiveChangeController(
            CurrentActor currentActor,
            Dossiers dossiers,
            DossierViews views,
            Consolidating consolidating,
            DirectiveChanges changes,
            RegistrationReader reader,
            EngineCalls engine) {
        this.currentActor = currentActor;
        this.dossiers = dossiers;
        this.views = views;
        this.consolidating = consolidating;
        this.changes = changes;
        this.reader = reader;
        this.engine = engine;
    }

    @PostMapping("/consolidation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Văn phòng tổng hợp báo cáo sớm, một phần, nêu lý do")
    void consolidate(@PathVariable long id, @RequestBody ReasonInput input) {
        act(id, act -> consolidating.begin(act, id, input.reason(), input.basis()));
    }

    @PostMapping("/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Thu hồi văn bản cùng các nhiệm vụ chưa kết thúc")
    void recall(@PathVariable long id, @RequestBody RecallInput input) {
        act(id, act -> changes.recall(act, id, input.reason(), input.basis()));
    }

    @PostMapping("/amendment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sửa đổi văn bản; nội dung để trống thì giữ nguyên")
    void amend(@PathVariable long id, @RequestBody AmendmentInput input) {
        DirectiveAmendment amendment = new DirectiveAmendment(
                input.subject(), input.recipients(), input.signedBy(), input.reportTo(), urgency(input.urgency()));
        act(id, act -> changes.amend(act, id, amendment, input.basis()));
    }

    @PostMapping("/replacement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Thay thế bằng văn bản khác; nhiệm vụ không chuyển sang thì bị thu hồi")
    void replace(@PathVariable long id, @RequestBody ReplacementInput input) {
        if (input.replacedBy() == null) {
            throw Problem.refused("replacedBy", "Hãy chọn văn bản thay thế đã được nhập.");
        }
        Set<Long> carriedOver = input.carriedOver() == null ? Set.of() : Set.copyOf(input.carriedOver());
        act(id, act -> changes.replace(act, id, input.replacedBy(), carriedOver, input.basis()));
    }

    @PostMapping("/assignments")
    @Operation(
            summary = "Giao bổ sung một nhiệm vụ theo mẫu directive.json, thêm changeBasis là căn cứ của việc bổ sung",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @io.swagger.v3.oas.annotations.media.Content(schema = @Schema(type = "object"))))
    ResponseEntity<AssignmentView> addAssignment(@PathVariable long id, @RequestBody byte[] content) {
        Actor actor = currentActor.get();
        DirectiveView directive = dossiers.directive(actor, id);
        Faults faults = new Faults();
        var fields = reader.read(content, faults);
        String basis = fields.text("changeBasis", 500);
        var part = reader.part(fields, directive.issuedOn());
        faults.throwIfAny();
        long added = engine.inTransaction(actor, () -> changes.addAssignment(Act.outsideTask(actor), id, part, basis));
        return ResponseEntity.created(URI.create("/api/assignments/" + added))
                .body(views.assignment(dossiers.assignment(actor, added), dossiers.names(), dossiers.lateness()));
    }

    private void act(long id, Consumer<Act> how) {
        Actor actor = currentActor.get();
        dossiers.requireDirective(actor, id);
        engine.inTransaction(actor, () -> how.accept(Act.outsideTask(actor)));
    }

    private static Urgency urgency(String given) {
        try {
            return given == null ? null : Urgency.valueOf(given);
        } catch (IllegalArgumentException unknown) {
            throw Problem.refused("urgency", "Hãy chọn độ khẩn: NONE, URGENT, VERY_URGENT hoặc IMMEDIATE.");
        }
    }

    record ReasonInput(
            String reason, @Schema(description = "Căn cứ: số, ngày văn bản hoặc bút phê của ai") String basis) {}

    record RecallInput(String reason, String basis) {}

    /** @param basis căn cứ: number and date of a document, or whose note */
    record AmendmentInput(
            String subject, List<String> recipients, String signedBy, String reportTo, String urgency, String basis) {}

    record ReplacementInput(
            Long replacedBy,
            @Schema(description = "Nhiệm vụ chuyển sang văn bản thay thế") List<Long> carriedOver,
            String basis) {}
}
