package vn.dondoc.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/**
 * The engine's jobs that failed too often and stand still until somebody lets them go on: for administrators, so which process and
 * step, never what a directive says. Of the fault only its kind is told; its text may hold what somebody wrote.
 */
@Component
public class FailedJobs {

    /** More than anybody reads; the count is of all. */
    private static final int SHOWN = 200;

    /** The engine's own clearing away of what ended long ago. */
    public static final String CLEANUP = "history-cleanup";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final FailedJobLines lines;

    FailedJobs(ManagementService management, RuntimeService runtime, FailedJobLines lines) {
        this.management = management;
        this.runtime = runtime;
        this.lines = lines;
    }

    /**
     * @param activity the model's element that it carries on from; {@link #CLEANUP} and the engine's other own work have none in a
     *     model
     * @param processId the instance, for whoever looks closer
     * @param fault the Java type of the fault; null where none was written down
     */
    public record Line(
            String id,
            String activity,
            String processName,
            String stepName,
            String processId,
            OffsetDateTime dueAt,
            String fault) {}

    public long count() {
        return failed().count();
    }

    /** In a call of {@link EngineCalls}. */
    public List<Line> all() {
        return failed().orderByJobId().asc().listPage(0, SHOWN).stream()
                .map(lines::of)
                .toList();
    }

    /** One of them, also while the engine still makes an incident of it. @throws Problem if there is none */
    public Line find(String id) {
        return Optional.ofNullable(management.createJobQuery().jobId(id).singleResult())
                .map(lines::of)
                .orElseThrow(Problem::notVisible);
    }

    /** How its process is told from others of its kind, by number; empty for the engine's own work. */
    public Optional<String> businessKey(Line job) {
        return Optional.ofNullable(job.processId())
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey);
    }

    /** The job at the bottom of an incident of the engine. In a call of {@link EngineCalls}. @throws Problem if there is none */
    public Line ofIncident(String incidentId) {
        Incident shown = runtime.createIncidentQuery().incidentId(incidentId).singleResult();
        Incident root = shown == null
                ? null
                : runtime.createIncidentQuery()
                        .incidentId(shown.getRootCauseIncidentId())
                        .singleResult();
        return Optional.ofNullable(root)
                .map(Incident::getConfiguration)
                .map(this::find)
                .orElseThrow(Problem::notVisible);
    }

    /** Tries it once more. @throws Problem if there is no such job, or it goes on already */
    public void retry(String id) {
        Job job = failed().jobId(id).singleResult();
        if (job == null) {
            throw Problem.lostRace("Việc này không còn bị dừng: đã chạy tiếp hoặc đã kết thúc; hãy tải lại danh sách.");
        }
        management.setJobRetries(id, 1);
    }

    /** @return how many are tried once more */
    public int retryAll() {
        List<String> ids = failed().list().stream().map(Job::getId).toList();
        if (!ids.isEmpty()) {
            management.setJobRetries(ids, 1);
        }
        return ids.size();
    }

    private JobQuery failed() {
        return management.createJobQuery().noRetriesLeft();
    }
}
