package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.EngineAddress.answered;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.workflow.web.EngineAddress.Access;

/** The web apps' logout ends our session; their login does not exist, ours is the only one. */
@Component
class SessionAddresses {

    List<EngineAddress> addresses() {
        return List.of(answered("POST", "/camunda/api/admin/auth/user/default/logout", Access.EVERYBODY, this::logout));
    }

    private void logout(EngineExchange exchange) {
        HttpSession session = exchange.request().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        exchange.noContent();
    }
}
