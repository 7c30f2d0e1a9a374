package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    private static final int LOADS = 10;

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

    /** The engine's nonce was shared by all requests: of people who loaded a page at once some saw a blank one. */
    @Test
    void sixteenPeopleAtOnceGetPagesThatTheirOwnPolicyAllows() throws Exception {
        List<Callable<Integer>> people = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(person -> () -> pagesAllowed(WebAppSession.login(rest, "sgddtOfficer")))
                .toList();
        ExecutorService executor = Executors.newFixedThreadPool(people.size());
        try {
            for (Future<Integer> allowed : executor.invokeAll(people)) {
                assertThat(allowed.get()).isEqualTo(LOADS);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static int pagesAllowed(WebAppSession session) throws Exception {
        int allowed = 0;
        for (int load = 0; load < LOADS; load++) {
            ResponseEntity<String> page = session.get("/camunda/app/tasklist/default/");
            Matcher inline = INLINE.matcher(page.getBody());
            String policy = page.getHeaders().getFirst("Content-Security-Policy");
            if (inline.find() && policy.contains(sha256(inline.group(1))) && !policy.contains("nonce")) {
                allowed++;
            }
        }
        return allowed;
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
