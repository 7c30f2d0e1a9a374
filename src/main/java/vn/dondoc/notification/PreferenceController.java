package vn.dondoc.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.deadline.OfficeHours;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;

/** How one wants to be told: for the page /thong-bao and for other systems. */
@RestController
@RequestMapping("/api/messages/preferences")
@Tag(name = "Thông báo")
class PreferenceController {

    private final CurrentActor currentActor;
    private final Preferences preferences;
    private final OfficeHours hours;

    PreferenceController(CurrentActor currentActor, Preferences preferences, OfficeHours hours) {
        this.currentActor = currentActor;
        this.preferences = preferences;
        this.hours = hours;
    }

    @GetMapping
    @Operation(summary = "Cách người hỏi nhận thông báo")
    PreferenceView get() {
        return preferences.of(currentActor.get());
    }

    @PutMapping
    @Operation(summary = "Đổi cách mình nhận thông báo; có lỗi thì trả về mọi lỗi và không đổi gì")
    PreferenceView put(@RequestBody PreferenceInput input) {
        Actor person = currentActor.get();
        preferences.save(person, input.checked(hours));
        return preferences.of(person);
    }
}
