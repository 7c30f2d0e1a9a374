package vn.dondoc.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/** Tells the web apps who has logged in to us; made by the engine's filter by reflection, so it holds nothing. */
public class SpringAuthenticationProvider extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal principal = request.getUserPrincipal();
        return principal == null
                ? AuthenticationResult.unsuccessful()
                : AuthenticationResult.successful(principal.getName());
    }
}
