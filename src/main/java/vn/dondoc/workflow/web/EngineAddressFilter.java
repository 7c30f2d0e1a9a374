package vn.dondoc.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.CurrentActor;
import vn.dondoc.identity.ManagerPolicy;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.TaskActions;
import vn.dondoc.workflow.engine.WebAppsCsrf;

/**
 * Stands before every address of the engine, {@code /camunda} as well as {@code /engine-rest}: what is not on the list is not
 * there, and what changes something is answered by our services.
 */
class EngineAddressFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EngineAddressFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final EngineAddresses addresses;
    private final CurrentActor currentActor;
    private final TaskActions tasks;
    private final ManagerPolicy managers;
    private final ObjectMapper json;

    EngineAddressFilter(
            EngineAddresses addresses,
            CurrentActor currentActor,
            TaskActions tasks,
            ManagerPolicy managers,
            ObjectMapper json) {
        this.addresses = addresses;
        this.currentActor = currentActor;
        this.tasks = tasks;
        this.managers = managers;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String path = path(request);
            EngineAddresses.Match match = addresses.find(request.getMethod(), path);
            if (match == null) {
                log.debug("Closed address {} {}", request.getMethod(), path);
                throw Problem.notVisible();
            }
            Actor actor = admit(request, path, match);
            if (match.address().answer() == null) {
                chain.doFilter(request, response);
            } else {
                match.address().answer().answer(new EngineExchange(actor, match.id(), request, response, json));
            }
        } catch (Problem problem) {
            response.setStatus(problem.kind().status());
            response.setContentType("application/json;charset=UTF-8");
            json.writeValue(response.getOutputStream(), problem.body());
        }
    }

    /** As the servlet container understands it: an address written with escapes must not slip past the list. */
    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    private Actor admit(HttpServletRequest request, String path, EngineAddresses.Match match) {
        Actor actor = currentActor.get();
        switch (match.address().access()) {
            case EVERYBODY -> {}
            case SEES_TASK -> tasks.get(actor, match.id());
            case ENTERS_COCKPIT -> {
                if (!managers.isManager(actor) && !actor.isAdministrator()) {
                    throw Problem.notVisible();
                }
            }
            case ADMINISTRATOR -> {
                if (!actor.isAdministrator()) {
                    throw Problem.notVisible();
                }
            }
        }
        boolean answeredForWebApp = match.address().answer() != null && path.startsWith("/camunda/");
        if (answeredForWebApp && !READING.contains(request.getMethod()) && !WebAppsCsrf.holds(request)) {
            throw Problem.notAllowed("Yêu cầu không đi từ trang của hệ thống; hãy tải lại trang rồi thử lại.");
        }
        return actor;
    }
}
