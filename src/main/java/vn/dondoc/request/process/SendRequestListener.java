package vn.dondoc.request.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.problem.Faults;
import vn.dondoc.request.Asking;
import vn.dondoc.request.Request;
import vn.dondoc.request.RequestChoices;
import vn.dondoc.request.RequestReader;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.StartForm;

/** Takes what the form "Gửi đề nghị về nhiệm vụ" posts; a request that came through {@code /api} is entered already. */
@Component
class SendRequestListener implements ExecutionListener, StartForm {

    private static final List<FormField> FIELDS = List.of(
            FormField.text("assignment", "Nhiệm vụ", 20),
            FormField.text("kind", "Nội dung đề nghị", 30),
            FormField.text("agency", "Cơ quan", 20),
            FormField.date("untilOn", "Dự kiến tạm dừng đến"),
            FormField.text("reason", "Lý do", 1000),
            FormField.text("basis", "Căn cứ", 500));

    private final Asking asking;
    private final RequestChoices choices;
    private final ActorContext actors;
    private final Drafts drafts;

    SendRequestListener(Asking asking, RequestChoices choices, ActorContext actors, Drafts drafts) {
        this.asking = asking;
        this.choices = choices;
        this.actors = actors;
        this.drafts = drafts;
    }

    @Override
    public String processKey() {
        return RequestModel.KEY;
    }

    @Override
    public List<FormField> fields() {
        return FIELDS;
    }

    @Override
    public boolean mayStart(Actor actor) {
        return choices.mayAsk(actor);
    }

    @Override
    public String whoMayStart() {
        return "Chỉ lãnh đạo cơ quan chủ trì, hoặc chuyên viên, lãnh đạo Văn phòng UBND tỉnh, được gửi đề nghị về nhiệm vụ.";
    }

    @Override
    public Map<String, Object> shown(Actor reader) {
        return Map.of(RequestModel.KEY, choices.of(reader));
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.hasVariable(ProcessVariable.REQUEST_ID)) {
            return;
        }
        Actor actor = actors.require();
        Faults faults = new Faults();
        Map<String, Object> posted = takeInput(execution, faults);
        Request request = asking.askInProcess(
                actor,
                RequestReader.draft(
                        RequestReader.assignment((String) posted.get("assignment"), faults),
                        (String) posted.get("kind"),
                        (String) posted.get("reason"),
                        (String) posted.get("basis"),
                        (String) posted.get("agency"),
                        (LocalDate) posted.get("untilOn"),
                        faults),
                faults,
                execution.getProcessInstanceId());
        execution.setVariable(ProcessVariable.REQUEST_ID, request.id());
        execution.setVariable(ProcessVariable.DRAFTED_BY_OFFICE, request.byOffice());
        execution.setProcessBusinessKey(asking.businessKey(request));
        drafts.remove(Drafts.ofStart(RequestModel.KEY, actor));
    }
}
