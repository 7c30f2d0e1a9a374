package vn.dondoc.workflow.web;

import static vn.dondoc.workflow.web.EngineAddress.answered;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.workflow.web.EngineAddress.Access;

/**
 * The web apps' logout ends our session; their login does not exist, ours is the only one. So is our start page: whoever opens
 * theirs comes to it.
 */
@Component
class SessionAddresses {

    List<EngineAddress> addresses() {
        return List.of(
                answered("POST", "/camunda/api/admin/auth/user/default/logout", Access.EVERYBODY, this::logout),
                answered("GET", "/camunda/app/welcome(?:/(?:default/?)?)?", Access.EVERYBODY, this::startPage));
    }

    private void startPage(EngineExchange exchange) throws IOException {
        exchange.redirect("/");
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
