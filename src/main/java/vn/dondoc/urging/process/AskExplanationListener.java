package vn.dondoc.urging.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.problem.Faults;
import vn.dondoc.urging.LatenessExplaining;
import vn.dondoc.urging.UrgingSubjects;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.StartForm;

/** Takes what the form "Yêu cầu giải trình" posts; what the ladder or {@code /api} asked is entered already. */
@Component
class AskExplanationListener implements ExecutionListener, StartForm {

    private static final List<FormField> FIELDS = List.of(
            FormField.text("assignment", "Nhiệm vụ", 20), FormField.text("question", "Nội dung cần giải trình", 2000));

    private final LatenessExplaining explaining;
    private final UrgingSubjects subjects;
    private final UrgingPolicy policy;
    private final ActorContext actors;
    private final Drafts drafts;

    AskExplanationListener(
            LatenessExplaining explaining,
            UrgingSubjects subjects,
            UrgingPolicy policy,
            ActorContext actors,
            Drafts drafts) {
        this.explaining = explaining;
        this.subjects = subjects;
        this.policy = policy;
        this.actors = actors;
        this.drafts = drafts;
    }

    @Override
    public String processKey() {
        return ExplanationModel.KEY;
    }

    @Override
    public List<FormField> fields() {
        return FIELDS;
    }

    @Override
    public boolean mayStart(Actor actor) {
        return policy.isOffice(actor);
    }

    @Override
    public String whoMayStart() {
        return "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh được yêu cầu giải trình.";
    }

    @Override
    public Map<String, Object> shown(Actor reader) {
        return mayStart(reader)
                ? Map.of(
                        UrgingModel.KEY,
                        subjects.choices().stream()
                                .filter(UrgingSubjects.Choice::late)
                                .toList())
                : Map.of();
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.hasVariable(ProcessVariable.EXPLANATION_ID)) {
            return;
        }
        Actor actor = actors.require();
        Faults faults = new Faults();
        Map<String, Object> posted = takeInput(execution, faults);
        Long assignment = StartFields.assignment(posted, faults);
        faults.throwIfAny();
        long id = explaining.askInProcess(
                actor, assignment, null, (String) posted.get("question"), execution.getProcessInstanceId());
        execution.setVariable(ProcessVariable.EXPLANATION_ID, id);
        execution.setProcessBusinessKey(explaining.businessKey(id, assignment));
        drafts.remove(Drafts.ofStart(ExplanationModel.KEY, actor));
    }
}
