package vn.dondoc.workflow;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;

/** Tells of a job of the engine where it stands in which process, and what kind of fault it met. */
@Component
class FailedJobLines {

    private static final String CAUSE = "Caused by: ";

    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;

    FailedJobLines(ManagementService management, RepositoryService repository, HistoryService history) {
        this.management = management;
        this.repository = repository;
        this.history = history;
    }

    FailedJobs.Line of(Job job) {
        Optional<ProcessDefinition> process =
                Optional.ofNullable(job.getProcessDefinitionId()).map(repository::getProcessDefinition);
        String activity = activity(job);
        Date due = job.getDuedate();
        return new FailedJobs.Line(
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
                    ? FailedJobs.CLEANUP
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
