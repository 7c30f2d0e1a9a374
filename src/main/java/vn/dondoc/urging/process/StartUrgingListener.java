package vn.dondoc.urging.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.identity.UrgingPolicy;
import vn.dondoc.problem.Faults;
import vn.dondoc.urging.Urging;
import vn.dondoc.urging.UrgingByMessage;
import vn.dondoc.urging.UrgingKind;
import vn.dondoc.urging.UrgingSubjects;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.StartForm;

/** Takes what the form "Đôn đốc" posts; a letter that the ladder or {@code /api} began is entered already. */
@Component
class StartUrgingListener implements ExecutionListener, StartForm {

    private static final List<FormField> FIELDS = List.of(
            FormField.text("assignment", "Nhiệm vụ", 20),
            FormField.text("kind", "Hình thức đôn đốc", 20),
            FormField.text("text", "Nội dung", 2000));

    private final Urging urging;
    private final UrgingByMessage messages;
    private final UrgingSubjects subjects;
    private final UrgingPolicy policy;
    private final ActorContext actors;
    private final Drafts drafts;

    StartUrgingListener(
            Urging urging,
            UrgingByMessage messages,
            UrgingSubjects subjects,
            UrgingPolicy policy,
            ActorContext actors,
            Drafts drafts) {
        this.urging = urging;
        this.messages = messages;
        this.subjects = subjects;
        this.policy = policy;
        this.actors = actors;
        this.drafts = drafts;
    }

    @Override
    public String processKey() {
        return UrgingModel.KEY;
    }

    @Override
    public List<FormField> fields() {
        return FIELDS;
    }

    @Override
    public boolean mayStart(Actor actor) {
        return policy.urgesAll(actor);
    }

    @Override
    public String whoMayStart() {
        return "Chỉ chuyên viên, lãnh đạo Văn phòng UBND tỉnh và lãnh đạo UBND tỉnh được đôn đốc từ biểu mẫu này.";
    }

    @Override
    public Map<String, Object> shown(Actor reader) {
        return mayStart(reader)
                ? Map.of(UrgingModel.KEY, subjects.choices(), "letters", policy.isOffice(reader))
                : Map.of();
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.hasVariable(ProcessVariable.URGING_ID)) {
            return;
        }
        Actor actor = actors.require();
        Faults faults = new Faults();
        Map<String, Object> posted = takeInput(execution, faults);
        Long assignment = StartFields.assignment(posted, faults);
        String kind = (String) posted.get("kind");
        if (Arrays.stream(UrgingKind.values()).noneMatch(each -> each.name().equals(kind))) {
            faults.add("kind", "Hãy chọn hình thức đôn đốc.");
        }
        faults.throwIfAny();
        boolean byLetter = UrgingKind.valueOf(kind) == UrgingKind.LETTER;
        if (byLetter) {
            long id = urging.beginInProcess(
                    actor, assignment, (String) posted.get("text"), execution.getProcessInstanceId());
            execution.setVariable(ProcessVariable.URGING_ID, id);
            execution.setProcessBusinessKey(urging.businessKey(id, assignment));
        } else {
            messages.urge(actor, assignment, null, (String) posted.get("text"));
        }
        execution.setVariable(ProcessVariable.BY_LETTER, byLetter);
        drafts.remove(Drafts.ofStart(UrgingModel.KEY, actor));
    }
}
