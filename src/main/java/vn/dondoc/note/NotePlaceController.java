package vn.dondoc.note;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Problem;

/** Leads whoever opens a message about a note to where he reads it today. It tells nothing of what he may not see. */
@Controller
class NotePlaceController {

    private final CurrentActor currentActor;
    private final NotePlaces places;

    NotePlaceController(CurrentActor currentActor, NotePlaces places) {
        this.currentActor = currentActor;
        this.places = places;
    }

    /** @throws Problem if the address names neither an assignment nor a directive */
    @GetMapping(NotePlaces.ADDRESS)
    ResponseEntity<Void> lead(
            @RequestParam(name = "van-ban", required = false) Long directiveId,
            @RequestParam(name = "nhiem-vu", required = false) Long assignmentId,
            @RequestParam(name = "viec", required = false) String taskId) {
        if (directiveId == null && assignmentId == null) {
            throw Problem.notVisible();
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(places.of(currentActor.get(), directiveId, assignmentId, taskId)))
                .build();
    }
}
