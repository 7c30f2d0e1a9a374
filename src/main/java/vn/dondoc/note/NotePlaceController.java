package vn.dondoc.note;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.dondoc.identity.CurrentActor;

/** Leads whoever opens a message about a note to where he reads it today. It tells nothing of what he may not see. */
@Controller
class NotePlaceController {

    private static final String START = "/";

    private final CurrentActor currentActor;
    private final NotePlaces places;

    NotePlaceController(CurrentActor currentActor, NotePlaces places) {
        this.currentActor = currentActor;
        this.places = places;
    }

    /** What the address does not name, or names wrongly, leads to the start page: a person opened it, not a program. */
    @GetMapping(NotePlaces.ADDRESS)
    ResponseEntity<Void> lead(
            @RequestParam(name = "van-ban", required = false) Long directiveId,
            @RequestParam(name = "nhiem-vu", required = false) Long assignmentId,
            @RequestParam(name = "viec", required = false) String taskId,
            @RequestParam(name = "ve", required = false) String about) {
        return to(
                directiveId == null && assignmentId == null
                        ? START
                        : places.of(currentActor.get(), directiveId, assignmentId, taskId, about));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Void> mistyped() {
        return to(START);
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(address))
                .build();
    }
}
