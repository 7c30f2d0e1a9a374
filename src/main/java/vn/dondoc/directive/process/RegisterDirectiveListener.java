package vn.dondoc.directive.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.Urgency;
import vn.dondoc.directive.Registering;
import vn.dondoc.directive.Registration;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;
import vn.dondoc.problem.Faults;
import vn.dondoc.workflow.Drafts;
import vn.dondoc.workflow.FirstLook;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.StartForm;

/** Takes what the form "Nhập văn bản chỉ đạo" posts; a directive that came through {@code /api} is registered already. */
@Component
class RegisterDirectiveListener implements ExecutionListener, StartForm {

    private static final List<FormField> FIELDS = List.of(
            FormField.text("number", "Số, ký hiệu", 50),
            FormField.date("issuedOn", "Ngày ban hành"),
            FormField.text("issuer", "Cơ quan ban hành", 20),
            FormField.text("subject", "Trích yếu", 1000),
            FormField.text("field", "Lĩnh vực", 20),
            FormField.text("urgency", "Độ khẩn", 20),
            FormField.text("secrecy", "Độ mật", 50),
            FormField.text("originatingInstruction", "Ý kiến chỉ đạo gốc", 1000),
            FormField.text("reportTo", "Báo cáo kết quả cho", 300),
            FormField.text("signedBy", "Người ký", 64),
            FormField.text("recipients", "Nơi nhận", 4000),
            FormField.flag("declaredNotSecret", "Khai báo văn bản không có độ mật"));

    private final Registering registering;
    private final ActorContext actors;
    private final Drafts drafts;
    private final FirstLook firstLook;

    RegisterDirectiveListener(Registering registering, ActorContext actors, Drafts drafts, FirstLook firstLook) {
        this.registering = registering;
        this.actors = actors;
        this.drafts = drafts;
        this.firstLook = firstLook;
    }

    @Override
    public String processKey() {
        return DirectiveExecutionModel.KEY;
    }

    @Override
    public List<FormField> fields() {
        return FIELDS;
    }

    @Override
    public boolean mayStart(Actor actor) {
        return registering.mayRegister(actor);
    }

    @Override
    public String whoMayStart() {
        return "Chỉ văn thư Văn phòng UBND tỉnh được nhập văn bản chỉ đạo.";
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.hasVariable(ProcessVariable.DIRECTIVE_ID)) {
            return;
        }
        Actor actor = actors.require();
        Faults faults = new Faults();
        Map<String, Object> posted = takeInput(execution, faults);
        if (!Boolean.TRUE.equals(posted.get("declaredNotSecret"))) {
            faults.add("declaredNotSecret", "Hãy khai báo văn bản, bản chụp không có dấu độ mật.");
        }
        Registration registration = registration(posted, faults);
        long id = registering.registerInProcess(actor, registration, faults, execution.getProcessInstanceId());
        execution.setVariable(ProcessVariable.DIRECTIVE_ID, id);
        execution.setVariable(
                ProcessVariable.NEXT_STEP_AT, Date.from(firstLook.at().toInstant()));
        execution.setProcessBusinessKey(registration.number());
        drafts.remove(Drafts.ofStart(DirectiveExecutionModel.KEY, actor));
    }

    private static Registration registration(Map<String, Object> posted, Faults faults) {
        String recipients = (String) posted.getOrDefault("recipients", "");
        return new Registration(
                (String) posted.get("number"),
                (LocalDate) posted.get("issuedOn"),
                (String) posted.get("issuer"),
                (String) posted.get("subject"),
                (String) posted.get("field"),
                urgency((String) posted.get("urgency"), faults),
                (String) posted.get("secrecy"),
                (String) posted.get("originatingInstruction"),
                (String) posted.get("reportTo"),
                (String) posted.get("signedBy"),
                Arrays.stream(recipients.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Map.of(),
                List.of());
    }

    private static Urgency urgency(String posted, Faults faults) {
        try {
            return posted == null ? Urgency.NONE : Urgency.valueOf(posted);
        } catch (IllegalArgumentException unknown) {
            faults.add("urgency", "Hãy chọn độ khẩn trong danh sách.");
            return Urgency.NONE;
        }
    }
}
