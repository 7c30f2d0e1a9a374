package vn.dondoc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Somebody logged in, as his browser asks. */
final class BenchReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    BenchReader(int port, String personId) {
        this.port = port;
        text(request("/dang-nhap").GET());
        String form = "username=" + personId + "&password=demo857&_csrf=" + token();
        text(request("/dang-nhap")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        // The token is a new one after the login, and comes with the first page.
        text(request("/thong-bao/").GET());
    }

    int port() {
        return port;
    }

    JsonNode get(String path) {
        String answer = text(request(path)
                .header("Accept", path.contains("/list?") ? "application/hal+json" : "application/json")
                .GET());
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(path + ": " + answer, e);
        }
    }

    /** As it is answered, whatever it is. */
    String text(String path) {
        return text(request(path).GET());
    }

    String post(String path, String body) {
        return text(request(path)
                .header("Content-Type", "application/json")
                .header("X-DONDOC-CSRF", token())
                .POST(BodyPublishers.ofString(body)));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("DONDOC-CSRF"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String text(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
