package vn.dondoc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.SystemTest;

/** Guessing passwords is slowed down at every door, and keeps nobody out of the place from which he usually enters. */
@SystemTest
class LoginIT {

    private static final int ALLOWED = 10;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/assignments", "/engine-rest/task"})
    void basicIsToldToWait(String path) {
        // An address of its own for each case: they share the server's memory.
        PlainHttp guesser = new PlainHttp(port, path.startsWith("/api") ? "127.0.3.1" : "127.0.3.2");
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(guesser.get(path, basic("htmrClerk", "wrong" + i)).status())
                    .isEqualTo(401);
        }

        PlainHttp.Answer refused = guesser.get(path, basic("htmrClerk", "demo857"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 31);
        assertThat(refused.body()).contains("TOO_MANY_TRIES").contains("Hãy thử lại sau");
        assertThat(guesser.get(path, basic("htmrOfficer", "demo857")).status()).isEqualTo(200);
        assertThat(new PlainHttp(port, "127.0.3.3")
                        .get(path, basic("htmrClerk", "demo857"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLoginPageSaysHowLong() {
        PlainHttp guesser = new PlainHttp(port, "127.0.4.1");
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(login(guesser, "hkplClerk", "wrong" + i).header("Location"))
                    .endsWith("/dang-nhap?sai");
        }

        assertThat(login(guesser, "hkplClerk", "demo857").header("Location")).matches(".*/dang-nhap\\?cho=\\d+");
        assertThat(guesser.get("/api/assignments", basic("hkplClerk", "demo857"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void manyStrangersKeepNobodyOutOfHisOffice() {
        PlainHttp atWork = new PlainHttp(port, "127.0.5.1");
        assertThat(login(atWork, "sngvOfficer", "demo857").header("Location")).doesNotContain("?");
        for (int machine = 1; machine <= 60; machine++) {
            new PlainHttp(port, "127.0.6." + machine).get("/api/assignments", basic("sngvOfficer", "wrong"));
        }

        assertThat(new PlainHttp(port, "127.0.6.100")
                        .get("/api/assignments", basic("sngvOfficer", "demo857"))
                        .status())
                .isEqualTo(429);
        assertThat(login(atWork, "sngvOfficer", "demo857").header("Location")).doesNotContain("?");
        assertThat(atWork.get("/api/assignments", basic("sngvOfficer", "demo857"))
                        .status())
                .isEqualTo(200);
    }

    private static List<String> basic(String name, String password) {
        return List.of("Authorization: Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static PlainHttp.Answer login(PlainHttp browser, String name, String password) {
        String cookie = browser.get("/dang-nhap", List.of()).cookie("DONDOC-CSRF");
        return browser.send(
                "POST",
                "/dang-nhap",
                List.of("Content-Type: application/x-www-form-urlencoded", "Cookie: DONDOC-CSRF=" + cookie),
                "username=" + name + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(cookie, StandardCharsets.UTF_8));
    }
}
