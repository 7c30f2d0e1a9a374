package vn.dondoc.dossier;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.dossier.FormChoices.AgencyLine;
import vn.dondoc.dossier.FormChoices.FieldLine;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.StartForm;

/** What a form that starts a process shows, and its draft. */
@RestController
@RequestMapping("/api/start-forms/{processKey}")
@Tag(name = "Công việc")
class StartFormController {

    private final CurrentActor currentActor;
    private final FormChoices choices;
    private final Drafts drafts;
    private final DraftBody draftBody;
    private final List<StartForm> startForms;
    private final Clock clock;

    StartFormController(
            CurrentActor currentActor,
            FormChoices choices,
            Drafts drafts,
            DraftBody draftBody,
            List<StartForm> startForms,
            Clock clock) {
        this.currentActor = currentActor;
        this.choices = choices;
        this.drafts = drafts;
        this.draftBody = draftBody;
        this.startForms = startForms;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Danh mục và bản nháp cho biểu mẫu khởi tạo")
    StartContext get(@PathVariable String processKey) {
        StartForm form = form(processKey);
        Actor actor = currentActor.get();
        return new StartContext(
                choices.agencies(),
                choices.fields(),
                choices.signers(),
                OfficeZone.today(clock),
                drafts.find(Drafts.ofStart(processKey, actor)).orElse(null),
                form.mayStart(actor),
                form.whoMayStart(),
                form.shown(actor));
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lưu nháp biểu mẫu khởi tạo")
    void saveDraft(@PathVariable String processKey, @RequestBody String content) {
        form(processKey);
        Actor actor = currentActor.get();
        drafts.saveForStart(processKey, actor, draftBody.checked(content));
    }

    private StartForm form(String processKey) {
        return startForms.stream()
                .filter(form -> form.processKey().equals(processKey))
                .findFirst()
                .orElseThrow(Problem::notVisible);
    }

    record StartContext(
            List<AgencyLine> agencies,
            List<FieldLine> fields,
            List<PersonLine> signers,
            LocalDate today,
            @JsonRawValue String draft,
            boolean mayStart,
            String whoMayStart,
            Map<String, Object> parts) {}
}
