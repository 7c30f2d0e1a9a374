package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.clock.ClockGuard;

/** How this node is, for the administrator. */
@RestController
@RequestMapping("/api/system")
@Tag(name = "Quản trị hệ thống", description = "Chỉ dành cho người quản trị hệ thống")
class SystemController {

    private final AdministratorGate gate;
    private final ClockGuard clock;

    SystemController(AdministratorGate gate, ClockGuard clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** @param behindSeconds negative if the machine is ahead of the database */
    record NodeClock(
            @Schema(description = "false: máy này không chạy việc tự động") boolean trusted, long behindSeconds) {}

    @GetMapping("/clock")
    @Operation(summary = "Đồng hồ của máy đang trả lời so với cơ sở dữ liệu")
    NodeClock clock() {
        gate.require();
        return new NodeClock(clock.isTrusted(), clock.behind().toSeconds());
    }
}
