package vn.dondoc.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Takes what a form posts when its task is completed, whichever interface it came through: access is checked, the input is read
 * and leaves the process again, one service is called, and only the outcome stays.
 */
public abstract class CompletionListener implements TaskListener {

    private final TaskGate gate;
    private final List<FormField> fields;

    protected CompletionListener(TaskGate gate, FormField... fields) {
        this.gate = gate;
        this.fields = List.of(fields);
    }

    /** The inputs, exactly those that the form names. */
    public List<FormField> fields() {
        return fields;
    }

    @Override
    public final void notify(DelegateTask task) {
        String outcome = accept(gate.admit(task, fields));
        // Asked of the execution: asking the task would first read whether it has variables of its own.
        task.getExecution().setVariable(ProcessVariable.OUTCOME, outcome);
    }

    /**
     * @return the outcome by which the process goes on
     * @throws vn.dondoc.problem.Problem if the input is refused; nothing is changed then
     */
    protected abstract String accept(Submission submission);
}
