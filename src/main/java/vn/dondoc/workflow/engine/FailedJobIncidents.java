package vn.dondoc.workflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import vn.dondoc.workflow.JobStoodStill;

/**
 * Says that a job stands still where the engine writes its incident: the engine has no public listener for that, and whoever only looks
 * for incidents from time to time would tell of some twice and of others never.
 */
class FailedJobIncidents extends DefaultIncidentHandler {

    private final ApplicationEventPublisher events;

    FailedJobIncidents(ApplicationEventPublisher events) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
    }

    /** Asks for the incidents of a job that was done only where it may have any: it has failed before, or its execution knows of some. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        JobEntity done = Context.getCommandContext().getCurrentJob();
        boolean none = done != null
                && done.getId().equals(context.getConfiguration())
                && done.getExceptionByteArrayId() == null
                && done.getExceptionMessage() == null
                && done.getExecution() != null
                && done.getExecution().getIncidents().isEmpty();
        if (!none) {
            super.removeIncident(context, resolved);
        }
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        events.publishEvent(new JobStoodStill(context.getConfiguration()));
        return incident;
    }
}
