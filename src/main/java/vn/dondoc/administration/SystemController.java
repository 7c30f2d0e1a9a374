package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.clock.ClockGuard;
import vn.dondoc.clock.Rehearsal;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;

/** How this node is, for the administrator. */
@RestController
@RequestMapping("/api/system")
@Tag(name = "Quản trị hệ thống", description = "Chỉ dành cho người quản trị hệ thống")
class SystemController {

    private final AdministratorGate gate;
    private final ClockGuard guard;
    private final Rehearsal rehearsal;
    private final WorkingCalendars calendars;
    private final Clock clock;

    SystemController(
            AdministratorGate gate, ClockGuard guard, Rehearsal rehearsal, WorkingCalendars calendars, Clock clock) {
        this.gate = gate;
        this.guard = guard;
        this.rehearsal = rehearsal;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param behindSeconds negative if the machine is ahead of the database
     * @param now what the system goes by
     * @param aheadHours how far a rehearsal has put it forward
     * @param rehearsalPossible in the demonstration only
     * @param nextWorkingDay after today
     */
    record NodeClock(
            @Schema(description = "false: máy này không chạy việc tự động") boolean trusted,
            long behindSeconds,
            OffsetDateTime now,
            long aheadHours,
            boolean rehearsalPossible,
            LocalDate nextWorkingDay) {}

    @GetMapping("/clock")
    @Operation(summary = "Đồng hồ của máy đang trả lời so với cơ sở dữ liệu")
    NodeClock clock() {
        gate.require();
        return new NodeClock(
                guard.isTrusted(),
                guard.behind().toSeconds(),
                OffsetDateTime.now(clock),
                rehearsal.ahead().toHours(),
                rehearsal.isPossible(),
                calendars.current().addWorkingDays(OfficeZone.today(clock), 1));
    }
}
