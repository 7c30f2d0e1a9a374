package vn.dondoc.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A person's browser without the browser: logs in by the login page and keeps the cookies. */
public final class WebAppSession {

    private final TestRestTemplate rest;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private WebAppSession(TestRestTemplate rest) {
        // The session's cookie comes with the redirect after the login, which following it would lose.
        this.rest = rest.withRedirects(ClientHttpRequestFactorySettings.Redirects.DONT_FOLLOW);
    }

    public static WebAppSession login(TestRestTemplate rest, String personId) {
        WebAppSession session = new WebAppSession(rest);
        session.get("/dang-nhap");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("username", personId);
        form.add("password", "demo857");
        form.add("_csrf", session.cookies.get("DONDOC-CSRF"));
        session.exchange(HttpMethod.POST, "/dang-nhap", form, headers);
        return session;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public ResponseEntity<String> get(String path) {
        return exchange(HttpMethod.GET, path, null, new HttpHeaders());
    }

    /** As a browser that has kept the answer. */
    public ResponseEntity<String> getAgain(String path, String validator) {
        HttpHeaders headers = new HttpHeaders();
        headers.setIfNoneMatch(validator);
        return exchange(HttpMethod.GET, path, null, headers);
    }

    /** Posts JSON as the web apps do, with the engine's CSRF token and ours. */
    public ResponseEntity<String> post(String path, Object body) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/camunda/app/tasklist/default/");
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        headers.set("X-DONDOC-CSRF", cookies.get("DONDOC-CSRF"));
        return exchange(HttpMethod.POST, path, body, headers);
    }

    private ResponseEntity<String> exchange(HttpMethod method, String path, Object body, HttpHeaders headers) {
        headers.set(
                HttpHeaders.COOKIE,
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        headers.setAccept(List.of(MediaType.ALL));
        ResponseEntity<String> answer = rest.exchange(path, method, new HttpEntity<>(body, headers), String.class);
        answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE).forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
}
