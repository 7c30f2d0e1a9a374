package vn.dondoc.dossier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.language.VietnameseText;
import vn.dondoc.watcher.Watched;
import vn.dondoc.watcher.Watcher;
import vn.dondoc.watcher.WatcherName;
import vn.dondoc.watcher.Watchers;
import vn.dondoc.watcher.Watching;
import vn.dondoc.workflow.Act;
import vn.dondoc.workflow.EngineCalls;

/** Who watches a directive or an assignment. */
@RestController
@RequestMapping("/api")
@Tag(name = "Theo dõi")
class WatcherController {

    private final CurrentActor currentActor;
    private final Dossiers dossiers;
    private final Watchers watchers;
    private final Watching watching;
    private final EngineCalls engine;

    WatcherController(
            CurrentActor currentActor, Dossiers dossiers, Watchers watchers, Watching watching, EngineCalls engine) {
        this.currentActor = currentActor;
        this.dossiers = dossiers;
        this.watchers = watchers;
        this.watching = watching;
        this.engine = engine;
    }

    @GetMapping("/directives/{id}/watchers")
    @Operation(summary = "Cơ quan, người theo dõi cả văn bản")
    List<Watcher> ofDirective(@PathVariable long id) {
        dossiers.requireDirective(currentActor.get(), id);
        return watchers.ofDirective(id);
    }

    @PostMapping("/directives/{id}/watchers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Văn phòng giao một cơ quan hoặc một người theo dõi cả văn bản")
    void nameForDirective(@PathVariable long id, @RequestBody WatcherInput input) {
        name(directive(id), input);
    }

    @DeleteMapping("/directives/{id}/watchers/{watcherId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Văn phòng thôi giao theo dõi")
    void removeFromDirective(
            @PathVariable long id, @PathVariable long watcherId, @RequestParam(required = false) String basis) {
        remove(directive(id), watcherId, basis);
    }

    @GetMapping("/assignments/{id}/watchers")
    @Operation(summary = "Cơ quan, người theo dõi nhiệm vụ hoặc cả văn bản của nó")
    List<Watcher> ofAssignment(@PathVariable long id) {
        dossiers.assignment(currentActor.get(), id);
        return watchers.ofAssignment(id);
    }

    @PostMapping("/assignments/{id}/watchers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Văn phòng giao một cơ quan hoặc một người theo dõi nhiệm vụ")
    void nameForAssignment(@PathVariable long id, @RequestBody WatcherInput input) {
        name(assignment(id), input);
    }

    @DeleteMapping("/assignments/{id}/watchers/{watcherId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Văn phòng thôi giao theo dõi")
    void removeFromAssignment(
            @PathVariable long id, @PathVariable long watcherId, @RequestParam(required = false) String basis) {
        remove(assignment(id), watcherId, basis);
    }

    private Watched directive(long id) {
        dossiers.requireDirective(currentActor.get(), id);
        return new Watched(id, null);
    }

    private Watched assignment(long id) {
        return new Watched(dossiers.assignment(currentActor.get(), id).directiveId(), id);
    }

    private void name(Watched watched, WatcherInput input) {
        Actor actor = currentActor.get();
        engine.inTransaction(
                actor,
                () -> watching.name(
                        Act.outsideTask(actor),
                        watched,
                        new WatcherName(text(input.agency()), text(input.person())),
                        text(input.basis())));
    }

    private void remove(Watched watched, long watcherId, String basis) {
        Actor actor = currentActor.get();
        engine.inTransaction(actor, () -> watching.remove(Act.outsideTask(actor), watched, watcherId, text(basis)));
    }

    /** What is empty, no text or too long for its column counts as missing. */
    private static String text(String given) {
        if (given == null || given.isBlank() || !VietnameseText.isText(given)) {
            return null;
        }
        String clean = VietnameseText.clean(given);
        return clean.length() > 300 ? null : clean;
    }

    record WatcherInput(
            @Schema(description = "Mã cơ quan; hoặc để trống và nêu người") String agency,
            @Schema(description = "Tên đăng nhập; hoặc để trống và nêu cơ quan") String person,
            @Schema(description = "Căn cứ: số, ngày văn bản, hoặc bút phê của ai") String basis) {}
}
