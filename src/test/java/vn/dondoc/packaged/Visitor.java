package vn.dondoc.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody at the door: a stranger, a browser that has logged in, or another system with a name and a password. */
public final class Visitor {

    static final String PASSWORD = "demo857";
    private static final ObjectMapper JSON = new ObjectMapper();

    public record Answer(int status, String body, String location) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    private final URI address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Visitor(URI address) {
        this.address = address;
        headers.put("Accept", "application/json, */*");
        headers.put("Content-Type", "application/json");
    }

    static Visitor stranger(PackagedJar jar) {
        return new Visitor(jar.address());
    }

    /** HTTP Basic, as another system calls. */
    public static Visitor basic(PackagedJar jar, String personId) {
        return basic(jar, personId, PASSWORD);
    }

    static Visitor basic(PackagedJar jar, String personId, String password) {
        String credentials = personId + ":" + password;
        return stranger(jar)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** A browser that has logged in and has Tasklist open; sends both tokens as our pages and Tasklist do. */
    static Visitor session(PackagedJar jar, String personId) {
        Visitor visitor = stranger(jar);
        visitor.get("/dang-nhap");
        visitor.headers.put("Content-Type", "application/x-www-form-urlencoded");
        visitor.send(
                "POST",
                "/dang-nhap",
                "username=" + personId + "&password=" + PASSWORD + "&_csrf="
                        + URLEncoder.encode(visitor.cookie("DONDOC-CSRF"), StandardCharsets.UTF_8));
        visitor.headers.put("Content-Type", "application/json");
        visitor.get("/camunda/app/tasklist/default/");
        // The login ends the token that came before it.
        visitor.get("/dang-nhap");
        return visitor.with("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                .with("X-DONDOC-CSRF", visitor.cookie("DONDOC-CSRF"));
    }

    /** The same browser, sending this header from now on. */
    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The same browser without the header. */
    Visitor without(String header) {
        headers.remove(header);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name));
    }
}
