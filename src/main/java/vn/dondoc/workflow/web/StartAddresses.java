package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.EngineAddress.answered;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.EngineCalls;
import vn.dondoc.workflow.ProcessVariable;
import vn.dondoc.workflow.StartForm;
import vn.dondoc.workflow.web.EngineAddress.Access;

/** Starting a process by its form; only processes that have a form of ours can be started from outside. */
@Component
class StartAddresses {

    private static final String SUBMIT = "/process-definition/(?:key/)?([A-Za-z0-9:._-]+)/submit-form";

    private final FormService formService;
    private final RepositoryService repositoryService;
    private final EngineCalls engine;
    private final Set<String> startable;

    StartAddresses(
            FormService formService,
            RepositoryService repositoryService,
            EngineCalls engine,
            List<StartForm> startForms) {
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.engine = engine;
        this.startable = startForms.stream().map(StartForm::processKey).collect(Collectors.toSet());
    }

    List<EngineAddress> addresses() {
        return List.of(answered("POST", SUBMIT, Access.EVERYBODY, this::start));
    }

    private void start(EngineExchange exchange) throws IOException {
        String key = exchange.id().contains(":")
                ? exchange.id().substring(0, exchange.id().indexOf(':'))
                : exchange.id();
        if (!startable.contains(key)) {
            throw Problem.notVisible();
        }
        Map<String, Object> posted = exchange.variables();
        posted.keySet().stream()
                .filter(ProcessVariable.RESERVED::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.refused(name, "Nội dung “" + name + "” do hệ thống quản lý, không được gửi kèm.");
                });
        ProcessDefinition definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        ProcessInstance instance =
                engine.inTransaction(exchange.actor(), () -> formService.submitStartForm(definition.getId(), posted));
        exchange.write(shape(instance));
    }

    private static Map<String, Object> shape(ProcessInstance instance) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("links", List.of());
        shape.put("id", instance.getId());
        shape.put("definitionId", instance.getProcessDefinitionId());
        shape.put("businessKey", instance.getBusinessKey());
        shape.put("caseInstanceId", null);
        shape.put("ended", instance.isEnded());
        shape.put("suspended", instance.isSuspended());
        shape.put("tenantId", null);
        return shape;
    }
}
