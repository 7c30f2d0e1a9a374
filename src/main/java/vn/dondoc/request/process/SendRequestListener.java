package vn.dondoc.request.process;

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
import vn.dondoc.request.RequestDraft;
import vn.dondoc.request.RequestReader;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.StartForm;

/** Takes what the form "Gửi đề nghị" posts; a request that came through {@code /api} is entered already. */
@Component
class SendRequestListener implements ExecutionListener, StartForm {

    private static final List<FormField> FIELDS = List.of(
            FormField.text("assignment", "Nhiệm vụ", 20),
            FormField.text("directive", "Văn bản", 20),
            FormField.text("kind", "Nội dung đề nghị", 30),
            FormField.text("agency", "Cơ quan", 20),
            FormField.date("untilOn", "Ngày đề nghị"),
            FormField.text("reasonCode", "Nguyên nhân", 30),
            FormField.text("subject", "Trích yếu", 1000),
            FormField.text("recipients", "Nơi nhận", 4000),
            FormField.text("signedBy", "Người ký", 64),
            FormField.text("reportTo", "Báo cáo kết quả cho", 300),
            FormField.text("urgency", "Độ khẩn", 20),
            FormField.text("replacedBy", "Văn bản thay thế", 20),
            FormField.text("carriedOver", "Nhiệm vụ chuyển sang", 4000),
            FormField.text("part", "Nhiệm vụ bổ sung", 20_000),
            FormField.text("person", "Người theo dõi", 64),
            FormField.text("watched", "Nhiệm vụ cần theo dõi", 20),
            FormField.text("watcher", "Đang theo dõi", 20),
            FormField.text("reason", "Lý do", 1000),
            FormField.text("basis", "Căn cứ", 500));

    private final Asking asking;
    private final RequestReader reader;
    private final RequestChoices choices;
    private final ActorContext actors;
    private final Drafts drafts;

    SendRequestListener(
            Asking asking, RequestReader reader, RequestChoices choices, ActorContext actors, Drafts drafts) {
        this.asking = asking;
        this.reader = reader;
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
        return "Chỉ lãnh đạo cơ quan chủ trì, cơ quan phối hợp, hoặc chuyên viên, lãnh đạo Văn phòng UBND tỉnh, được gửi đề nghị.";
    }

    @Override
    public Map<String, Object> shown(Actor reader) {
        return Map.of(
                RequestModel.KEY,
                choices.of(reader),
                "directives",
                choices.directives(reader),
                "people",
                choices.people(reader),
                "lateness",
                Map.of("reasons", choices.reasons()));
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.hasVariable(ProcessVariable.REQUEST_ID)) {
            return;
        }
        Actor actor = actors.require();
        Faults faults = new Faults();
        RequestDraft draft = reader.draft(takeInput(execution, faults), faults);
        Request request = asking.askInProcess(actor, draft, faults, execution.getProcessInstanceId());
        RequestPath.variables(request).forEach(execution::setVariable);
        execution.setProcessBusinessKey(asking.businessKey(request));
        drafts.remove(Drafts.ofStart(RequestModel.KEY, actor));
    }
}
