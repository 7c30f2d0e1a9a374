package vn.dondoc.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The three doors through which people reach a task from outside. */
public enum Interface {
    API {
        @Override
        Answer post(int port, String personId, String path, JsonNode body) {
            return basic(port, personId, "/api/tasks/" + path, body);
        }

        @Override
        JsonNode variables(Map<String, Object> values) {
            return JSON.valueToTree(values);
        }
    },
    ENGINE_REST {
        @Override
        Answer post(int port, String personId, String path, JsonNode body) {
            return basic(port, personId, "/engine-rest/task/" + path, body);
        }
    },
    TASKLIST {
        @Override
        Answer post(int port, String personId, String path, JsonNode body) {
            CookieManager cookies = new CookieManager();
            HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
            send(browser, request(port, "/dang-nhap").GET());
            String form = "username=" + personId + "&password=" + PASSWORD + "&_csrf="
                    + URLEncoder.encode(cookie(cookies, "DONDOC-CSRF"), StandardCharsets.UTF_8);
            send(
                    browser,
                    request(port, "/dang-nhap")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)));
            send(browser, request(port, "/camunda/app/tasklist/default/").GET());
            return send(
                    browser,
                    request(port, "/camunda/api/engine/engine/default/task/" + path)
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN"))
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }

        @Override
        String completing() {
            return "/submit-form";
        }
    };

    private static final String PASSWORD = "demo857";
    private static final HttpClient OTHER_SYSTEM = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param body null where nothing was answered */
    public record Answer(int status, JsonNode body) {}

    public Answer complete(int port, String personId, String taskId, Map<String, Object> values) {
        return post(port, personId, taskId + completing(), variables(values));
    }

    /** Gives the task to another person. */
    public Answer assign(int port, String personId, String taskId, String otherId) {
        return post(
                port, personId, taskId + "/assignee", JSON.createObjectNode().put("userId", otherId));
    }

    abstract Answer post(int port, String personId, String path, JsonNode body);

    String completing() {
        return "/complete";
    }

    JsonNode variables(Map<String, Object> values) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        values.forEach((name, value) -> variables.putObject(name).set("value", JSON.valueToTree(value)));
        return body;
    }

    /** Any other act through {@code /api}. */
    public static Answer post(int port, String personId, String path, Map<String, Object> body) {
        return basic(port, personId, path, JSON.valueToTree(body));
    }

    /** Starts a process with what its form posts. */
    Answer start(int port, String personId, String path, Map<String, Object> values) {
        return basic(port, personId, path, variables(values));
    }

    /** What {@code /api} answers to a question. */
    public static Answer get(int port, String personId, String path) {
        return send(
                OTHER_SYSTEM,
                request(port, path).header("Authorization", login(personId)).GET());
    }

    private static String login(String personId) {
        return "Basic "
                + Base64.getEncoder().encodeToString((personId + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer basic(int port, String personId, String path, JsonNode body) {
        return send(
                OTHER_SYSTEM,
                request(port, path)
                        .header("Authorization", login(personId))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("application/json"))
                    .isPresent();
            return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String cookie(CookieManager cookies, String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name));
    }
}
