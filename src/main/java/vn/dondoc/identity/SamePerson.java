package vn.dondoc.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.problem.Problem;

/**
 * A page says whose it is. Computers are shared: where another person has logged in since the page was opened, what is written on
 * it must become neither his draft nor his act.
 */
@Configuration
class SamePerson implements WebMvcConfigurer, HandlerInterceptor {

    private static final String HEADER = "X-DONDOC-PERSON";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    /**
     * Says with each answer whom it was for: a page takes the first as the person whose it is.
     *
     * @throws Problem if the page that asks belongs to another than who is logged in now
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String owner = request.getHeader(HEADER);
        Principal now = request.getUserPrincipal();
        if (now != null) {
            response.setHeader(HEADER, now.getName());
        }
        if (owner != null && now != null && !owner.equals(now.getName())) {
            throw Problem.lostRace(
                    "Trên máy này nay là người khác đăng nhập. Nội dung trên trang này của người trước nên không lưu,"
                            + " không gửi được; hãy tải lại trang.");
        }
        return true;
    }
}
