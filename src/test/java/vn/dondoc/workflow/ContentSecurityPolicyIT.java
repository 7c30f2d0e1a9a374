package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SystemTest;

/** Each web app's own inline script is allowed by its hash; a new version of the engine changes the script and fails here. */
@SystemTest
class ContentSecurityPolicyIT {

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*src=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    @Autowired
    TestRestTemplate rest;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void allowsThePagesOwnScriptAndNoNonce(String app) throws Exception {
        WebAppSession session = WebAppSession.login(rest, "admin");

        ResponseEntity<String> page = session.get("/camunda/app/" + app + "/default/");

        String policy = page.getHeaders().getFirst("Content-Security-Policy");
        Matcher inline = INLINE.matcher(page.getBody());
        assertThat(inline.find()).isTrue();
        assertThat(policy).doesNotContain("nonce").contains("'sha256-" + sha256(inline.group(1)) + "'");
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
