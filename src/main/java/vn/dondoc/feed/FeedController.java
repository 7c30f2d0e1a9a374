package vn.dondoc.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.problem.Problem;

/** One's calendar: switching it on and off, and the file itself, which the secret in its address opens without a login. */
@RestController
@Tag(name = "Lịch thời hạn")
class FeedController {

    private static final String SWITCH = "/api/calendar-feed";
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CurrentActor currentActor;
    private final CalendarFeeds feeds;
    private final OwnDeadlines deadlines;
    private final String baseUrl;
    private final String domain;
    private final Clock clock;

    FeedController(
            CurrentActor currentActor,
            CalendarFeeds feeds,
            OwnDeadlines deadlines,
            @Value("${dondoc.notification.base-url}") String baseUrl,
            @Value("${dondoc.notification.message-id-domain}") String domain,
            Clock clock) {
        this.currentActor = currentActor;
        this.feeds = feeds;
        this.deadlines = deadlines;
        this.baseUrl = baseUrl;
        this.domain = domain;
        this.clock = clock;
    }

    /**
     * @param since since when it is on, null while it is off
     * @param path the link, only in the answer to its making
     */
    record State(OffsetDateTime since, String path) {}

    @GetMapping(SWITCH)
    @Operation(summary = "Liên kết lịch thời hạn của người hỏi có đang bật không; chính liên kết không xem lại được")
    State state() {
        return state(currentActor.get(), null);
    }

    @PostMapping(SWITCH)
    @Operation(summary = "Bật, hoặc đổi liên kết lịch; liên kết cũ hết dùng được ngay")
    State renew() {
        Actor owner = currentActor.get();
        return state(owner, "/lich/" + feeds.renew(owner) + ".ics");
    }

    @DeleteMapping(SWITCH)
    @Operation(summary = "Tắt liên kết lịch")
    State off() {
        Actor owner = currentActor.get();
        feeds.off(owner);
        return state(owner, null);
    }

    @GetMapping("/lich/{token}.ics")
    @Operation(summary = "Lịch thời hạn theo liên kết bí mật, không cần đăng nhập (RFC 5545)")
    ResponseEntity<String> calendar(@PathVariable String token) {
        String owner = feeds.owner(token).orElseThrow(Problem::notVisible);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(ICalendar.write(deadlines.of(owner), domain, baseUrl, clock.instant()));
    }

    private State state(Actor owner, String path) {
        return new State(feeds.since(owner).orElse(null), path);
    }
}
