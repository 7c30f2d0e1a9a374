package vn.dondoc.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The engine's own history, without the turns of the ladder's tokens: each look would leave two rows and cost four statements, and what it
 * did is on record in {@code ladder_step} and {@code event} already. Nothing of ours and nothing in Cockpit reads those rows.
 */
final class HistoryWithoutLooks extends DbHistoryEventHandler {

    /** In the models of assignments and directives; a contract with what runs. */
    private static final Set<String> LOOKS =
            Set.of("intermediateEvent_nextStepReached", "serviceTask_takeLadderStep", "serviceTask_takeDirectiveStep");

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricActivityInstanceEventEntity activity)
                || !LOOKS.contains(activity.getActivityId())) {
            super.handleEvent(event);
        }
    }
}
