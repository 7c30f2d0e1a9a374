package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.clock.Rehearsal;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.DemonstrationLeft;
import vn.dondoc.problem.Problem;

/** Puts the demonstration's clock forward. Elsewhere there is no such address, for nobody. */
@RestController
@RequestMapping("/api/system/rehearsal")
@Tag(name = "Quản trị hệ thống", description = "Chỉ dành cho người quản trị hệ thống")
class RehearsalController {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalController.class);

    private final AdministratorGate gate;
    private final Rehearsal rehearsal;

    RehearsalController(AdministratorGate gate, Rehearsal rehearsal) {
        this.gate = gate;
        this.rehearsal = rehearsal;
    }

    /** Before anything that was sent is read. */
    @ModelAttribute
    void requireDemonstration() {
        if (!rehearsal.isPossible()) {
            throw Problem.notVisible();
        }
        gate.require();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Mô phỏng thời gian: chuyển đồng hồ của hệ thống tới trước",
            description = "Chỉ khi trình diễn. Việc hẹn giờ đến hạn trong khoảng đó chạy ngay; đồng hồ không lùi lại.")
    void goTo(@RequestBody Moment body) {
        if (body.moment() == null) {
            throw Problem.refused("moment", "Hãy nhập ngày, giờ để chuyển tới.");
        }
        rehearsal.goTo(body.moment().atZone(OfficeZone.ID).toInstant());
        LOG.warn("{} đã chuyển đồng hồ mô phỏng tới {}", gate.require().id(), body.moment());
    }

    /** Whoever leaves the demonstration leaves its time, too. */
    @EventListener(DemonstrationLeft.class)
    void demonstrationLeft() {
        rehearsal.end();
    }

    /** @param moment in the office's zone */
    record Moment(LocalDateTime moment) {}
}
