package vn.dondoc.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that was open while a new release came in asks for files of the one that it began with. A script of today would bring a second
 * instance of all that the page has loaded already, who is logged in among it: it is asked to load again instead. A style or a picture
 * of today does no harm. Who is not logged in is stopped before.
 */
@Component
class EarlierReleases extends OncePerRequestFilter {

    private static final Pattern RELEASE = Pattern.compile("(/r/[0-9a-f]{16})(/.+)");

    /** An earlier release may be put back, and its address be the right one again. */
    private static final String NOT_KEPT = CacheControl.noStore().getHeaderValue();

    /** Whoever imports it shows the sentence by the fault's name. */
    private static final String LOAD_AGAIN =
            "throw Object.assign(new Error('Hệ thống vừa được cập nhật. Hãy tải lại trang.'), { name: 'NewRelease' });\n";

    private final ReleaseAddresses addresses;

    EarlierReleases(ReleaseAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = RELEASE.matcher(request.getRequestURI());
        if (!asked.matches() || asked.group(1).equals(addresses.prefix())) {
            chain.doFilter(request, response);
        } else if (asked.group(2).endsWith(".js")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            response.setContentType("text/javascript");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(LOAD_AGAIN);
        } else {
            // Not by a redirect: two nodes of different releases would send the browser to and fro.
            request.getRequestDispatcher(addresses.prefix() + asked.group(2)).forward(request, new NotKept(response));
        }
    }

    private static final class NotKept extends HttpServletResponseWrapper {

        NotKept(HttpServletResponse response) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL) ? NOT_KEPT : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
