package vn.dondoc.workflow;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.problem.Problem;

/**
 * The engine's jobs that failed too often and stand still until somebody lets them go on: for administrators, so which process and
 * step, never what a directive says. Of the fault only its kind is told; its text may hold what somebody wrote.
 */
@Component
public class FailedJobs {

    /** More than anybody reads; the count is of all. */
    private static final int SHOWN = 200;

    private static final String CAUSE = "Caused by: ";

    /** The engine's own clearing away of what ended long ago. */
    public static final String CLEANUP = "history-cleanup";

    private final ManagementService management;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;

    FailedJobs(
            ManagementService management,
            RepositoryService repository,
            RuntimeService runtime,
            HistoryService history) {
        this.management = management;
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
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
                .map(this::line)
                .toList();
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
                .map(id -> management.createJobQuery().jobId(id).singleResult())
                .map(this::line)
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

    private Line line(Job job) {
        Optional<ProcessDefinition> process =
                Optional.ofNullable(job.getProcessDefinitionId()).map(repository::getProcessDefinition);
        String activity = activity(job);
        Date due = job.getDuedate();
        return new Line(
                job.getId(),
                activity,
                process.map(ProcessDefinition::getName).orElse("–"),
                process.map(one -> step(one, activity)).orElse("–"),
                job.getProcessInstanceId(),
                due == null ? null : due.toInstant().atZone(OfficeZone.ID).toOffsetDateTime(),
                fault(job.getId()));
    }

    private String activity(Job job) {
        if (job.getJobDefinitionId() == null) {
            return history.findHistoryCleanupJobs().stream()
                            .anyMatch(cleanup -> cleanup.getId().equals(job.getId()))
                    ? CLEANUP
                    : null;
        }
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition.getActivityId();
    }

    private String step(ProcessDefinition process, String activity) {
        FlowElement element = repository.getBpmnModelInstance(process.getId()).getModelElementById(activity);
        return element == null || element.getName() == null ? activity : element.getName();
    }

    /** What lies at the bottom of it: what the engine or a framework wraps around says nothing. */
    private String fault(String jobId) {
        String trace = management.getJobExceptionStacktrace(jobId);
        if (trace == null || trace.isBlank()) {
            return null;
        }
        String line = trace.lines()
                .filter(one -> one.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .map(one -> one.substring(CAUSE.length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
        String type = line.split("[:\\s]", 2)[0];
        return type.matches("[\\w.$]+") ? type.substring(type.lastIndexOf('.') + 1) : null;
    }
}
