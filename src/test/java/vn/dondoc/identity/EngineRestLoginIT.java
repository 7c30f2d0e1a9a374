package vn.dondoc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.SystemTest;

/** {@code /engine-rest} takes HTTP Basic and nothing else: no session, no token, no login page. */
@SystemTest
class EngineRestLoginIT {

    @Autowired
    TestRestTemplate http;

    @Test
    void asksWhoSomebodyIs() {
        ResponseEntity<String> answer = http.getForEntity("/engine-rest/task", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getFirst("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
        assertThat(http.withBasicAuth("vpubClerk", "wrong")
                        .getForEntity("/engine-rest/task", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void takesPostsWithoutAToken() {
        TestRestTemplate clerk = http.withBasicAuth("vpubClerk", "demo857");

        assertThat(clerk.postForEntity("/engine-rest/task", Map.of(), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(clerk.postForEntity("/engine-rest/task/none/complete", Map.of(), JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }
}
