package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.FormMarkup;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.workflow.CompletionListener;
import vn.dondoc.workflow.FormField;
import vn.dondoc.workflow.OpenTask;
import vn.dondoc.workflow.StartForm;

/**
 * Every form, as it is met on the ways through the processes: what is missing, too long or wrong is refused, each fault under the
 * name of its field, so that the form shows it there, in Vietnamese; and the task is still there to be done rightly.
 */
@SystemTest
class FormRefusalsIT {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    AllForms ways;

    @Autowired
    SettableClock clock;

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Map<String, CompletionListener> listeners;

    @Autowired
    List<StartForm> startForms;

    private final Set<String> tried = new TreeSet<>();
    private final Map<String, List<JsonNode>> sent = new HashMap<>();
    private final SoftAssertions found = new SoftAssertions();

    @AfterEach
    void nobodyLooksAnyMore() {
        office.lookedAtBy((personId, task, values) -> {});
        clock.reset();
    }

    @Test
    void everyFormRefusesWhatIsMissingTooLongOrWrong() throws IOException {
        office.lookedAtBy(this::tryWrongly);
        ways.all(port);
        startForms.forEach(this::tryToStartWrongly);

        assertThat(tried).containsExactlyElementsOf(FormMarkup.steps());
        found.assertAll();
        for (String step : FormMarkup.steps()) {
            // An input that begins from a misspelt place would only stay empty.
            assertThat(FormMarkup.places(step)).as(step).allMatch(place -> isSent(step, place));
        }
    }

    private void tryWrongly(String personId, OpenTask task, Map<String, Object> values) {
        collectSent(personId, task);
        if (!tried.add(task.step())) {
            return;
        }
        List<FormField> fields = listeners.get(task.step() + "Listener").fields();
        Function<Map<String, Object>, Interface.Answer> complete =
                posted -> Interface.API.complete(port, personId, task.taskId(), posted);
        tryAll(task.step(), fields, values, complete);
    }

    /** Also as it comes to the clerk, if he may sign for the signer. */
    private void collectSent(String personId, OpenTask task) {
        List<JsonNode> contents = sent.computeIfAbsent(task.step(), step -> new ArrayList<>());
        contents.add(content(personId, task));
        if (FormMarkup.places(task.step()).contains("parts.actingFor.signatureForm")) {
            String clerk = task.agencyCode().toLowerCase(Locale.ROOT) + "Clerk";
            try (StandIns standIns = new StandIns(rest, LocalDate.now(clock))) {
                standIns.signs(personId, clerk, personId, task.agencyCode(), "TUQ");
                contents.add(content(clerk, task));
            }
        }
    }

    private JsonNode content(String personId, OpenTask task) {
        return Interface.get(port, personId, "/api/tasks/" + task.taskId()).body();
    }

    /** To that step, where it may be empty still; it is there at some step. */
    private boolean isSent(String step, String place) {
        return sent.get(step).stream().anyMatch(content -> leadsTo(content, place))
                && sent.values().stream().flatMap(List::stream).anyMatch(content -> isThere(content, place));
    }

    /** All the way, or until nothing is there yet. */
    private static boolean leadsTo(JsonNode content, String place) {
        JsonNode at = content;
        for (String name : place.split("\\.")) {
            if (at.isNull()) {
                return true;
            }
            at = at.path(name);
        }
        return !at.isMissingNode();
    }

    private static boolean isThere(JsonNode content, String place) {
        return !content.at("/" + place.replace('.', '/')).isMissingNode();
    }

    private void tryToStartWrongly(StartForm form) {
        String step = form.getClass().getSimpleName().replaceAll("Listener.*", "");
        step = step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1);
        tried.add(step);
        String starter = form.mayStart(office.actor("vpubOfficer")) ? "vpubOfficer" : "vpubClerk";
        String address = "/engine-rest/process-definition/key/" + form.processKey() + "/submit-form";
        Map<String, Object> values = step.equals("registerDirective") ? Map.of("issuer", "UBND") : Map.of();
        tryAll(step, form.fields(), values, posted -> Interface.ENGINE_REST.start(port, starter, address, posted));
    }

    private void tryAll(
            String step,
            List<FormField> fields,
            Map<String, Object> values,
            Function<Map<String, Object>, Interface.Answer> post) {
        Object outcome = values.get("outcome");
        List<FormField> inputs =
                fields.stream().filter(field -> !field.name().equals("outcome")).toList();
        Map<String, Object> missing = outcome == null ? Map.of() : Map.of("outcome", outcome);
        List<String> required = FormMarkup.required(step, outcome == null ? "" : outcome.toString());
        if (!required.isEmpty()) {
            refused(step + ", missing", post.apply(missing), Set.copyOf(required), "");
        }
        List<FormField> texts = inputs.stream()
                .filter(field -> field.type() == FormField.Type.TEXT)
                .toList();
        if (!texts.isEmpty()) {
            Map<String, Object> tooLong = new HashMap<>(values);
            texts.forEach(field -> tooLong.put(field.name(), "ă".repeat(field.maxLength() + 1)));
            refused(step + ", too long", post.apply(tooLong), names(texts), "tối đa");
        }
        Map<String, Object> wrong = new HashMap<>(values);
        inputs.forEach(field -> wrong.put(field.name(), wrong(field)));
        if (!inputs.isEmpty()) {
            refused(step + ", wrong", post.apply(wrong), names(inputs), "");
        }
        // One at a time: what one may choose follows at times from what was chosen before.
        for (String name : FormMarkup.chosen(step, outcome == null ? "" : outcome.toString())) {
            Map<String, Object> unlisted = new HashMap<>(values);
            unlisted.put(name, "không có trong danh sách");
            refused(step + ", not in the list", post.apply(unlisted), Set.of(name), "");
        }
        if (inputs.size() < fields.size()) {
            Map<String, Object> unknown = new HashMap<>(values);
            unknown.put("outcome", "NO_SUCH_OUTCOME");
            refused(step + ", unknown outcome", post.apply(unknown), Set.of("outcome"), "");
        }
    }

    private static Object wrong(FormField field) {
        return switch (field.type()) {
            case DATE -> "31/02/2024";
            case FLAG -> "maybe";
            case TEXT -> 5;
        };
    }

    private static Set<String> names(List<FormField> fields) {
        return fields.stream().map(FormField::name).collect(Collectors.toSet());
    }

    /** Each of these fields has its fault, and every fault is a Vietnamese sentence. */
    private void refused(String what, Interface.Answer answer, Set<String> fields, String said) {
        // Whatever was taken has moved the process on: nothing after it could be tried.
        assertThat(answer.status()).as(what).isGreaterThanOrEqualTo(400);
        found.assertThat(answer.status()).as(what).isEqualTo(422);
        JsonNode faults = answer.body() == null ? null : answer.body().path("faults");
        if (answer.status() != 422 || faults == null) {
            return;
        }
        List<JsonNode> all = StreamSupport.stream(faults.spliterator(), false).toList();
        found.assertThat(all.stream().map(fault -> fault.path("field").asText()))
                .as(what)
                .containsAll(fields);
        found.assertThat(all).as(what).allSatisfy(fault -> assertThat(
                        fault.path("message").asText())
                .containsPattern("[à-ỹĐđ]")
                .containsPattern("[.…)]$"));
        fields.forEach(field -> found.assertThat(all.stream()
                        .filter(fault -> fault.path("field").asText().equals(field))
                        .map(fault -> fault.path("message").asText()))
                .as(what + ", " + field)
                .anyMatch(message -> message.contains(said)));
    }
}
