package vn.dondoc.workflow;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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

    private final ManagementService management;
    private final RepositoryService repository;

    FailedJobs(ManagementService management, RepositoryService repository) {
        this.management = management;
        this.repository = repository;
    }

    /**
     * @param processId the instance, for whoever looks closer
     * @param fault the Java type of the fault; null where none was written down
     */
    public record Line(
            String id, String processName, String stepName, String processId, OffsetDateTime dueAt, String fault) {}

    public long count() {
        return failed().count();
    }

    /** In a call of {@link EngineCalls}. */
    public List<Line> all() {
        return failed().orderByJobId().asc().listPage(0, SHOWN).stream()
                .map(this::line)
                .toList();
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
        Date due = job.getDuedate();
        return new Line(
                job.getId(),
                process.map(ProcessDefinition::getName).orElse("–"),
                process.map(one -> step(one, job)).orElse("–"),
                job.getProcessInstanceId(),
                due == null ? null : due.toInstant().atZone(OfficeZone.ID).toOffsetDateTime(),
                fault(job.getId()));
    }

    private String step(ProcessDefinition process, Job job) {
        String activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
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
