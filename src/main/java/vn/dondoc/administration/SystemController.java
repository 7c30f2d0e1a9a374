package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.clock.ClockGuard;
import vn.dondoc.clock.Rehearsal;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.DemonstrationLeft;
import vn.dondoc.problem.Problem;

/** How this node is, for the administrator. */
@RestController
@RequestMapping("/api/system")
@Tag(name = "Quản trị hệ thống", description = "Chỉ dành cho người quản trị hệ thống")
class SystemController {

    private static final Logger LOG = LoggerFactory.getLogger(SystemController.class);

    private final AdministratorGate gate;
    private final ClockGuard guard;
    private final Rehearsal rehearsal;
    private final Clock clock;

    SystemController(AdministratorGate gate, ClockGuard guard, Rehearsal rehearsal, Clock clock) {
        this.gate = gate;
        this.guard = guard;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /**
     * @param behindSeconds negative if the machine is ahead of the database
     * @param now what the system goes by
     * @param aheadHours how far a rehearsal has put it forward
     * @param rehearsalPossible in the demonstration only
     */
    record NodeClock(
            @Schema(description = "false: máy này không chạy việc tự động") boolean trusted,
            long behindSeconds,
            OffsetDateTime now,
            long aheadHours,
            boolean rehearsalPossible) {}

    @GetMapping("/clock")
    @Operation(summary = "Đồng hồ của máy đang trả lời so với cơ sở dữ liệu")
    NodeClock clock() {
        gate.require();
        return new NodeClock(
                guard.isTrusted(),
                guard.behind().toSeconds(),
                OffsetDateTime.now(clock),
                rehearsal.ahead().toHours(),
                rehearsal.isPossible());
    }

    @PostMapping("/rehearsal")
    @Operation(
            summary = "Mô phỏng thời gian: chuyển đồng hồ của hệ thống tới trước",
            description = "Chỉ khi trình diễn. Việc hẹn giờ đến hạn trong khoảng đó chạy ngay; đồng hồ không lùi lại.")
    NodeClock goTo(@RequestBody Moment body) {
        String by = gate.require().id();
        if (body.moment() == null) {
            throw Problem.refused("moment", "Hãy chọn ngày, giờ để chuyển tới.");
        }
        rehearsal.goTo(body.moment().atZone(OfficeZone.ID).toInstant());
        LOG.warn("{} đã chuyển đồng hồ mô phỏng tới {}", by, body.moment());
        return clock();
    }

    /** Whoever leaves the demonstration leaves its time, too. */
    @EventListener(DemonstrationLeft.class)
    void demonstrationLeft() {
        rehearsal.end();
    }

    /** @param moment in the office's zone */
    record Moment(LocalDateTime moment) {}
}
