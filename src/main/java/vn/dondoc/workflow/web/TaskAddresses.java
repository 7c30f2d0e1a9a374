package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.EngineAddress.answered;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.TaskActions;
import vn.dondoc.workflow.web.EngineAddress.Access;

/** What people do with a task, under the engine's addresses. */
@Component
class TaskAddresses {

    private static final String TASK = "/task/([A-Za-z0-9-]+)/";

    private final TaskActions tasks;

    TaskAddresses(TaskActions tasks) {
        this.tasks = tasks;
    }

    List<EngineAddress> addresses() {
        return List.of(
                answered("POST", TASK + "(?:complete|submit-form)", Access.EVERYBODY, this::complete),
                answered("POST", TASK + "claim", Access.EVERYBODY, this::claim),
                answered("POST", TASK + "unclaim", Access.EVERYBODY, this::unclaim),
                answered("POST", TASK + "assignee", Access.EVERYBODY, this::assign));
    }

    private void complete(EngineExchange exchange) throws IOException {
        tasks.complete(exchange.actor(), exchange.id(), exchange.variables());
        exchange.noContent();
    }

    private void claim(EngineExchange exchange) throws IOException {
        if (!exchange.actor().id().equals(userId(exchange))) {
            throw Problem.notAllowed("Mỗi người chỉ nhận việc cho chính mình.");
        }
        tasks.claim(exchange.actor(), exchange.id());
        exchange.noContent();
    }

    private void unclaim(EngineExchange exchange) {
        tasks.unclaim(exchange.actor(), exchange.id());
        exchange.noContent();
    }

    private void assign(EngineExchange exchange) throws IOException {
        String personId = userId(exchange);
        if (personId == null) {
            tasks.unclaim(exchange.actor(), exchange.id());
        } else {
            tasks.reassign(exchange.actor(), exchange.id(), personId);
        }
        exchange.noContent();
    }

    private static String userId(EngineExchange exchange) throws IOException {
        JsonNode userId = exchange.body().path("userId");
        return userId.isTextual() ? userId.textValue() : null;
    }
}
