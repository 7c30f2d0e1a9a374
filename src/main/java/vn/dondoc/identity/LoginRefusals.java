package vn.dondoc.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import vn.dondoc.problem.Problem;

/** Tells whoever has tried too often to wait, and for how long; every other refusal stays as it is. */
@Component
class LoginRefusals {

    private final ObjectMapper json;

    LoginRefusals(ObjectMapper json) {
        this.json = json;
    }

    /** For HTTP Basic where another system is told to bring a password. */
    AuthenticationEntryPoint asking() {
        BasicAuthenticationEntryPoint asking = new BasicAuthenticationEntryPoint();
        asking.setRealmName("Don Doc");
        return or429(asking);
    }

    /** For HTTP Basic where a browser must not open its own password box. */
    AuthenticationEntryPoint silent() {
        return or429(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
    }

    /** For the login page: back to it, with the seconds to wait. */
    AuthenticationFailureHandler form(String loginPage) {
        SimpleUrlAuthenticationFailureHandler wrong = new SimpleUrlAuthenticationFailureHandler(loginPage + "?sai");
        return (request, response, refusal) -> {
            if (refusal instanceof TooManyTriesException tooMany) {
                response.sendRedirect(loginPage + "?cho=" + tooMany.seconds());
            } else {
                wrong.onAuthenticationFailure(request, response, refusal);
            }
        };
    }

    private AuthenticationEntryPoint or429(AuthenticationEntryPoint otherwise) {
        return (request, response, refusal) -> {
            if (refusal instanceof TooManyTriesException tooMany) {
                answer(response, tooMany);
            } else {
                otherwise.commence(request, response, refusal);
            }
        };
    }

    /** In the words of the error contract. */
    private void answer(HttpServletResponse response, TooManyTriesException tooMany) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        response.setContentType("application/json;charset=UTF-8");
        json.writeValue(
                response.getOutputStream(),
                new Problem.Body(
                        "TOO_MANY_TRIES",
                        "Đã nhập sai mật khẩu quá nhiều lần. Hãy thử lại sau " + tooMany.seconds() + " giây.",
                        List.of()));
    }
}
