package vn.dondoc.packaged;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dondoc.walk.DirectiveFixture;

/** People who complete whatever lies with them, all at once and as fast as the server answers, and remember what it acknowledged. */
final class BusyOffice {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASKS =
            "/camunda/api/engine/engine/default/task?maxResults=200&taskDefinitionKey=userTask_";
    private static final int DIRECTIVES = 3;
    private static final int ASSIGNMENTS = 8;
    private static final AtomicInteger NUMBER = new AtomicInteger(20_000);

    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    /** Ids of tasks for whose completion the server answered with success. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Ids of tasks that somebody tried to complete, with or without an answer. */
    Set<String> attempted() {
        return attempted;
    }

    /** Numbers of directives whose registration was answered with success. */
    Set<String> registered() {
        return registered;
    }

    /** Works until so many more acts are acknowledged, then ends the server while others are on their way. */
    void workUntil(PackagedJar jar, int acts, Runnable end) {
        int before = acknowledged.size();
        // Two browsers of the same person: one is told that the other was quicker.
        List<Visitor> people = List.of(
                Visitor.session(jar, "sgddtClerk"),
                Visitor.session(jar, "sgddtLeader"),
                Visitor.session(jar, "sgddtOfficer"),
                Visitor.session(jar, "sgddtOfficer"),
                Visitor.session(jar, "vpubOfficer"));
        List<List<String>> steps = List.of(
                List.of("registerArrival", "issueDocument"),
                List.of("nameHandler", "signReport"),
                List.of("enterPlan", "carryOut"),
                List.of("carryOut", "enterPlan"),
                List.of("confirmResult"));
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Visitor person = people.get(i);
            List<String> own = steps.get(i);
            work.add(threads.submit(() -> work(person, own)));
        }
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> acknowledged.size() >= before + acts
                            || work.stream().anyMatch(Future::isDone));
            end.run();
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    private void work(Visitor person, List<String> steps) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (String step : steps) {
                    for (JsonNode task : person.get(TASKS + step).json()) {
                        complete(person, task.path("id").asText(), values(step));
                    }
                }
            }
        } catch (UncheckedIOException | AssertionError serverIsGone) {
            // What was on its way has no answer; whether it was done is looked up afterwards.
        }
    }

    /** Registers directives, breaks them down and gives them out: some 150 acts, and what is left of them is still there next time. */
    void prepare(PackagedJar jar) {
        Visitor clerk = Visitor.session(jar, "vpubClerk");
        Visitor officer = Visitor.session(jar, "vpubOfficer");
        Visitor leader = Visitor.session(jar, "vpubLeader");
        for (int i = 0; i < DIRECTIVES; i++) {
            ObjectNode directive = directive(NUMBER.incrementAndGet() + "/UBND-KGVX");
            require(201, clerk.post("/api/directives", directive.toString()));
            registered.add(directive.path("number").asText());
            completeAll(
                    officer,
                    "breakDownDirective",
                    text(Map.of("directive", directive.toString(), "confirmedFacts", "")));
            completeAll(leader, "giveOutAssignments", text(Map.of("outcome", "GIVEN_OUT")));
        }
    }

    private void completeAll(Visitor person, String step, String values) {
        for (JsonNode task : person.get(TASKS + step).json()) {
            complete(person, task.path("id").asText(), values);
        }
    }

    private void complete(Visitor person, String taskId, String values) {
        attempted.add(taskId);
        Visitor.Answer answer = person.post("/api/tasks/" + taskId + "/complete", values);
        if (answer.status() == 204) {
            acknowledged.add(taskId);
        } else if (answer.status() >= 500) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    private static String values(String step) {
        return text(
                switch (step) {
                    case "registerArrival" -> Map.of("arrivalNumber", "15", "arrivedOn", today());
                    case "nameHandler" -> Map.of("outcome", "NAMED", "handlerId", "sgddtOfficer");
                    case "enterPlan" ->
                        Map.of(
                                "planNumber",
                                NUMBER.incrementAndGet() + "/KH-SGDDT",
                                "planIssuedOn",
                                today(),
                                "planSubject",
                                "Kế hoạch");
                    case "carryOut" -> Map.of("done", "Đã rà soát.");
                    case "signReport" -> Map.of("outcome", "SIGNED");
                    case "issueDocument" ->
                        Map.of(
                                "outcome",
                                "ISSUED",
                                "documentNumber",
                                NUMBER.incrementAndGet() + "/BC-SGDDT",
                                "issuedOn",
                                today(),
                                "recipients",
                                "UBND tỉnh");
                    case "confirmResult" -> Map.of("outcome", "CONFIRMED");
                    default -> throw new IllegalArgumentException(step);
                });
    }

    private static ObjectNode directive(String number) {
        ObjectNode directive = DirectiveFixture.simple(number, "SGDDT", "GUIDANCE");
        ArrayNode assignments = (ArrayNode) directive.path("assignments");
        for (int ordinal = 2; ordinal <= ASSIGNMENTS; ordinal++) {
            assignments.add(((ObjectNode) assignments.get(0).deepCopy()).put("ordinal", ordinal));
        }
        return directive;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static String text(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(int status, Visitor.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new AssertionError("Somebody is still at work");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
