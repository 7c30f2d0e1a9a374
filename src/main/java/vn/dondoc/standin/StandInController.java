package vn.dondoc.standin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.workflow.EngineCalls;

/** Handling and signing for others: for the page /xu-ly-thay and for other systems. */
@RestController
@RequestMapping("/api/stand-ins")
@Tag(name = "Xử lý thay, ký thay")
class StandInController {

    private final CurrentActor currentActor;
    private final Granting granting;
    private final GrantingChoices choices;
    private final EngineCalls engine;
    private final Clock clock;

    StandInController(
            CurrentActor currentActor, Granting granting, GrantingChoices choices, EngineCalls engine, Clock clock) {
        this.currentActor = currentActor;
        this.granting = granting;
        this.choices = choices;
        this.engine = engine;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Ai xử lý thay, ký thay ai trong cơ quan của người hỏi; mới nhất trước")
    List<StandInView> list() {
        Actor reader = currentActor.get();
        LocalDate today = LocalDate.now(clock);
        List<String> led = choices.led(reader);
        return granting.visibleTo(reader).stream()
                .map(row -> StandInView.of(row, today, reader.id(), led.contains(row.agencyCode())))
                .toList();
    }

    @GetMapping("/choices")
    @Operation(summary = "Những cơ quan mà người hỏi là lãnh đạo, với người được thay và người có thể thay")
    List<GrantingChoices.AgencyChoice> choices() {
        return choices.of(currentActor.get());
    }

    @PostMapping
    @Operation(summary = "Lãnh đạo cơ quan giao xử lý thay hoặc quyền ký thay; có lỗi thì trả về mọi lỗi")
    ResponseEntity<StandInView> grant(@RequestBody StandInInput input) {
        Actor leader = currentActor.get();
        long id = engine.inTransaction(leader, () -> granting.grant(leader, input.draft()));
        return ResponseEntity.created(URI.create("/api/stand-ins/" + id))
                .body(StandInView.of(granting.get(leader, id), LocalDate.now(clock), leader.id(), true));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Thu hồi: có hiệu lực ngay; việc đã nhận thay trở về người được thay")
    void revoke(@PathVariable long id) {
        Actor leader = currentActor.get();
        engine.inTransaction(leader, () -> granting.revoke(leader, id));
    }
}
