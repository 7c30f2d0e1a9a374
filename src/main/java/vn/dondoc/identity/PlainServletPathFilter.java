package vn.dondoc.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that reaches one of the engine's servlets written in another way than it is mapped (escapes, doubled slashes,
 * parameters in the path). Nobody writes it so by accident, and without this the security filters answer 500 with a stack trace.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainServletPathFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH && !isPlain(request)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        String servlet = request.getContextPath() + request.getServletPath();
        return request.getRequestURI().equals(servlet)
                || request.getRequestURI().startsWith(servlet + "/");
    }
}
