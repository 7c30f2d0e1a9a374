package vn.dondoc.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for everything: a session for browsers, HTTP Basic for other systems. */
@Configuration
class SecurityConfig {

    private static final String LOGIN_PAGE = "/dang-nhap";

    /**
     * Every pattern below is a whole path. The engine's interfaces are servlets of their own, and otherwise a pattern would be
     * compared with what follows the servlet's path: {@code /engine-rest/**} and {@code /camunda/**} would match nothing.
     */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean patternsAreWholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** The engine's interface for other systems keeps no session; while it is off nobody is asked for a password there. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRestSecurity(
            HttpSecurity http, LoginRefusals refusals, @Value("${dondoc.engine-rest.enabled}") boolean on)
            throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(requests -> {
                    if (on) {
                        requests.anyRequest().authenticated();
                    } else {
                        requests.anyRequest().permitAll();
                    }
                })
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals.asking()))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Our own interface: a browser comes with its session and a CSRF token, another system with HTTP Basic. */
    @Bean
    @Order(2)
    SecurityFilterChain apiSecurity(HttpSecurity http, LoginRefusals refusals, CookieCsrfTokenRepository tokens)
            throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                // No challenge: a browser whose session has ended must come back to our login page, not to its own
                // password box.
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals.silent()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(WITH_BASIC))
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** Pages and web apps. The engine's web apps bring a CSRF token of their own, checked where their addresses are checked. */
    @Bean
    @Order(3)
    SecurityFilterChain pageSecurity(HttpSecurity http, LoginRefusals refusals, CookieCsrfTokenRepository tokens)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(LOGIN_PAGE, "/login.html", "/assets/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/public/**")
                        .permitAll()
                        // A calendar program cannot log in: the secret is in the address.
                        .requestMatchers(HttpMethod.GET, "/lich/*.ics")
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasAuthority("ADMIN")
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage(LOGIN_PAGE).defaultSuccessUrl("/").failureHandler(refusals.form(LOGIN_PAGE)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl(LOGIN_PAGE))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), SecurityConfig::isWebAppCall)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN_PAGE), SecurityConfig::isFrontDoor))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers("/camunda/**"))
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .build();
    }

    /** Another name than the engine's cookie: both travel to the same pages. */
    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("DONDOC-CSRF");
        tokens.setHeaderName("X-DONDOC-CSRF");
        tokens.setCookiePath("/");
        return tokens;
    }

    /** After the login one comes back to the page that one wanted, never to a piece of data that it was loading. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && "document".equals(request.getHeader("Sec-Fetch-Dest")));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    // A foreign page cannot make a browser send this header, so a request that carries it needs no token.
    private static final RequestMatcher WITH_BASIC = request -> {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    };

    /** Leads to the login also whoever does not say that he wants a page, such as a command line. */
    private static boolean isFrontDoor(HttpServletRequest request) {
        return request.getRequestURI().equals("/");
    }

    private static boolean isWebAppCall(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/camunda/api/");
    }
}
