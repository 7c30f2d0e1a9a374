package vn.dondoc.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that was open while a new release came in asks for the scripts of the one that it began with. It is led to those of today,
 * which name all others by today's addresses: what it loads from there on fits together. Who is not logged in is stopped before.
 */
@Component
class EarlierReleases extends OncePerRequestFilter {

    private static final Pattern RELEASE = Pattern.compile("(/r/[0-9a-f]{16})(/.+)");

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
            return;
        }
        String query = request.getQueryString();
        // An earlier release may be put back, and its address be the right one again.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.LOCATION, addresses.prefix() + asked.group(2) + (query == null ? "" : "?" + query));
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
    }
}
