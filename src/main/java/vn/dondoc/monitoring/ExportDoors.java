package vn.dondoc.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.problem.Problem;

/**
 * An export is fetched like a page, so that the browser saves it, and leaves an entry of who took what. A link of another site's, which
 * carries the session along, would have a manager take what he never asked for: browsers say where a request comes from, and it is refused.
 */
@Configuration
class ExportDoors implements WebMvcConfigurer {

    private static final String FROM = "Sec-Fetch-Site";
    private static final String ANOTHER_SITE = "cross-site";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        if (ANOTHER_SITE.equals(request.getHeader(FROM))) {
                            throw Problem.notAllowed("Hãy mở trang Giám sát rồi xuất tệp từ đó.");
                        }
                        return true;
                    }
                })
                .addPathPatterns("/api/monitoring/*/export");
    }
}
