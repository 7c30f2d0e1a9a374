package vn.dondoc.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.FailedJobs;

/** Background work of the engine that stands still after a fault: what to do about it, and the button to let it go on. */
@RestController
@RequestMapping("/api/failed-jobs")
@Tag(name = "Quản trị việc nền", description = "Chỉ dành cho người quản trị hệ thống")
class FailedJobController {

    private final AdministratorGate gate;
    private final EngineCalls engine;
    private final FailedJobs jobs;

    FailedJobController(AdministratorGate gate, EngineCalls engine, FailedJobs jobs) {
        this.gate = gate;
        this.engine = engine;
        this.jobs = jobs;
    }

    record Line(
            String id,
            String processName,
            String stepName,
            String processId,
            OffsetDateTime dueAt,
            String effect,
            String reason,
            String toDo) {}

    record Overview(long total, List<Line> jobs) {}

    record Retried(int retried) {}

    @GetMapping
    @Operation(summary = "Việc nền của quy trình đang dừng vì lỗi")
    Overview all() {
        Actor actor = gate.require();
        return engine.inTransaction(
                actor,
                () -> new Overview(
                        jobs.count(),
                        jobs.all().stream().map(FailedJobController::line).toList()));
    }

    @GetMapping("/incidents/{id}")
    @Operation(summary = "Việc nền đứng sau một sự cố trong Cockpit: nghĩa là gì, cần làm gì")
    Line ofIncident(@PathVariable String id) {
        Actor actor = gate.require();
        return engine.inTransaction(actor, () -> line(jobs.ofIncident(id)));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Chạy lại một việc nền")
    void retry(@PathVariable String id) {
        Actor actor = gate.require();
        engine.inTransaction(actor, () -> jobs.retry(id));
    }

    @PostMapping("/retry")
    @Operation(summary = "Chạy lại mọi việc nền đang dừng")
    Retried retryAll() {
        Actor actor = gate.require();
        return new Retried(engine.inTransaction(actor, jobs::retryAll));
    }

    private static Line line(FailedJobs.Line job) {
        JobFault fault = JobFault.of(job.fault());
        JobMeaning meaning = JobMeaning.of(job.activity());
        return new Line(
                job.id(),
                job.processName(),
                job.stepName(),
                job.processId(),
                job.dueAt(),
                meaning.effect(),
                fault.reason(),
                meaning.look() + " " + fault.toDo());
    }
}
