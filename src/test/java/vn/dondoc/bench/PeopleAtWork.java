package vn.dondoc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.ResponseEntity;
import vn.dondoc.walk.Office;
import vn.dondoc.workflow.WebAppSession;

/** A clerk who opens the list and completes a task, again and again, as Tasklist and the form do. */
final class PeopleAtWork {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    private static final Duration THINKS = Duration.ofMillis(300);

    private final WebAppSession session;
    private final String today;
    private final String list;

    /** @param today as the form writes a day */
    PeopleAtWork(int port, String clerk, String today) {
        session = WebAppSession.login(
                new TestRestTemplate(new RestTemplateBuilder().rootUri("http://localhost:" + port)), clerk);
        this.today = today;
        this.list = FILTERS + "/" + notReceived() + "/list?firstResult=0&maxResults=15";
    }

    private String notReceived() {
        for (JsonNode filter : read(session.get(FILTERS + "?resourceType=Task"))) {
            if (filter.path("name").asText().equals("Chưa tiếp nhận")) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("There is no such filter");
    }

    /** The 95th percentile of lists and of completions, in milliseconds. */
    record Waits(double list, double complete) {}

    Waits workFor(Duration time) throws InterruptedException {
        List<Long> lists = new ArrayList<>();
        List<Long> completions = new ArrayList<>();
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            long before = System.nanoTime();
            JsonNode tasks = read(session.get(list));
            lists.add(System.nanoTime() - before);
            if (!tasks.isEmpty()) {
                before = System.nanoTime();
                ResponseEntity<String> done = session.post(
                        "/api/tasks/" + tasks.get(0).path("id").asText() + "/complete",
                        Map.of("arrivalNumber", Office.freshNumber(), "arrivedOn", today));
                completions.add(System.nanoTime() - before);
                if (!done.getStatusCode().is2xxSuccessful()) {
                    throw new AssertionError(done.getBody());
                }
            }
            Thread.sleep(THINKS.toMillis());
        }
        return new Waits(p95(lists), p95(completions));
    }

    private static JsonNode read(ResponseEntity<String> answer) {
        try {
            return JSON.readTree(answer.getBody());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.getBody(), notJson);
        }
    }

    private static double p95(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.isEmpty() ? 0 : nanos.get((int) (nanos.size() * 0.95)) / 1e6;
    }
}
