package vn.dondoc.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;

/** A form that starts a process: like {@link CompletionListener}, for the listener of a start event. */
public interface StartForm {

    String processKey();

    /** The inputs, exactly those that the form names. */
    List<FormField> fields();

    /** Whether this person may start the process; whoever may not sees what {@link #whoMayStart} says. */
    boolean mayStart(Actor actor);

    /** Who may, in a sentence for those who may not. */
    String whoMayStart();

    /** What the form shows besides the common lists, by name. */
    default Map<String, Object> shown(Actor reader) {
        return Map.of();
    }

    /** Reads what was posted and takes it out of the process again: nothing that people write stays in the engine. */
    default Map<String, Object> takeInput(DelegateExecution execution, Faults faults) {
        return FormInput.take(execution, fields(), faults);
    }
}
