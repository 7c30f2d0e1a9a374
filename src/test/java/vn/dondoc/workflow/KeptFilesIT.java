package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SystemTest;

/** Scripts and styles are sent once until a release changes them; what is data is never kept. */
@SystemTest
class KeptFilesIT {

    @Autowired
    TestRestTemplate rest;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js?bust=7.24.0",
                "/camunda/lib/dondoc/webapp.js?bust=7.24.0",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js?bust=7.24.0",
                "/camunda/app/tasklist/scripts/dondoc/form.js",
                "/camunda/app/tasklist/locales/vi.json",
                "/camunda/assets/IBMPlexSans-Regular.woff?bust=7.24.0",
                "/quan-tri/",
                "/quan-tri/quan-tri.js",
                "/thong-bao/messages.js",
                "/assets/login.css"
            })
    void aFileIsSentOnce(String address) {
        WebAppSession session = WebAppSession.login(rest, "admin");

        ResponseEntity<String> first = session.get(address);

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(first.getHeaders().getCacheControl()).isEqualTo("no-cache");
        assertThat(first.getHeaders().getETag()).startsWith("W/");
        assertThat(first.getHeaders().get(HttpHeaders.LAST_MODIFIED)).isNull();
        ResponseEntity<String> again =
                session.getAgain(address, first.getHeaders().getETag());
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getBody()).isNull();
        assertThat(session.getAgain(address, "W/\"of an earlier release\"").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        // Whoever is not logged in gets nothing of it by knowing what it was.
        if (!address.startsWith("/assets/")) {
            assertThat(rest.getForEntity(address, String.class).getBody()).doesNotContain("quan-tri.js", "import ");
        }
    }

    /** Until a release changes one of them: the address is another then. */
    @Test
    void scriptsAndStylesUnderTheirReleaseAreKeptForGood() {
        WebAppSession session = WebAppSession.login(rest, "admin");
        String settings = session.get("/camunda/app/tasklist/scripts/config.js?bust=7.24.0")
                .getBody();
        Matcher named = Pattern.compile("'\\.\\./\\.\\./\\.\\.(/r/[0-9a-f]{16})(/[^']+/dondoc-forms)'")
                .matcher(settings);
        assertThat(named.find()).as(settings).isTrue();
        String release = named.group(1);

        for (String address : List.of(
                named.group(2) + ".js?bust=7.24.0",
                "/camunda/app/tasklist/scripts/dondoc/form.js",
                "/tra-cuu/tra-cuu.js",
                "/camunda/lib/dondoc/theme.css")) {
            ResponseEntity<String> kept = session.get(release + address);
            assertThat(kept.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            assertThat(kept.getHeaders().getCacheControl())
                    .as(address)
                    .contains("max-age=31536000", "private", "immutable");
            assertThat(kept.getBody()).doesNotContainPattern("(?:from|import) *[(]?[\"']/(?!r/|assets/)");
            // Kept or not, it is for people logged in.
            assertThat(rest.getForEntity(release + address, String.class).getBody())
                    .doesNotContain("import ");
        }
        assertThat(session.get("/tra-cuu/").getBody()).contains(release + "/tra-cuu/tra-cuu.js");
    }

    /** A page that was open when a new release came in: a script of today would be a second page within it. */
    @Test
    void whatAnEarlierReleaseNamedIsAFileOfTodayOrAsksToLoadAgain() {
        WebAppSession session = WebAppSession.login(rest, "admin");
        String former = "/r/0123456789abcdef";
        for (String address : List.of("/tra-cuu/tra-cuu.js?bust=7.24.0", "/tra-cuu/gone.js")) {
            ResponseEntity<String> script = session.get(former + address);
            assertThat(script.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            assertThat(script.getHeaders().getContentType()).hasToString("text/javascript;charset=UTF-8");
            assertThat(script.getHeaders().getCacheControl()).isEqualTo("no-store");
            assertThat(script.getBody())
                    .startsWith("throw ")
                    .contains("Hệ thống vừa được cập nhật. Hãy tải lại trang.")
                    .doesNotContain("import");
        }
        for (String address : List.of("/quan-tri/quan-tri.css", "/camunda/lib/dondoc/theme.css?bust=7.24.0")) {
            ResponseEntity<String> style = session.get(former + address);
            assertThat(style.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            assertThat(style.getHeaders().get(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
            assertThat(style.getHeaders().getContentType().getSubtype()).isEqualTo("css");
            assertThat(style.getBody()).contains("{");
        }
        assertThat(session.get(former + "/tra-cuu/gone.css").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(session.get(former + "/api/assignments").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        ResponseEntity<String> stranger = rest.withRedirects(ClientHttpRequestFactorySettings.Redirects.DONT_FOLLOW)
                .getForEntity(former + "/tra-cuu/tra-cuu.js", String.class);
        assertThat(stranger.getStatusCode()).isNotEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/assignments",
                "/api/system/clock",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/filter"
            })
    void dataIsNeverKept(String address) {
        WebAppSession session = WebAppSession.login(rest, "admin");

        assertThat(session.get(address).getHeaders().getCacheControl()).contains("no-store");
    }

    /** On a slow line; it is the same file as the one that is not compressed. */
    @Test
    void aFileTravelsCompressedAndDataDoesNot() throws Exception {
        String session = WebAppSession.login(rest, "admin").cookie("JSESSIONID");
        HttpResponse<Void> plain = get("/quan-tri/quan-tri.css", "identity", session);
        HttpResponse<Void> compressed = get("/quan-tri/quan-tri.css", "gzip", session);
        HttpResponse<Void> data = get("/api/assignments?size=100", "gzip", session);

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
        assertThat(data.statusCode()).isEqualTo(200);
        assertThat(data.headers().firstValue("Content-Encoding")).isEmpty();
    }

    private HttpResponse<Void> get(String path, String encoding, String session) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept-Encoding", encoding)
                                .header("Cookie", "JSESSIONID=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }
}
