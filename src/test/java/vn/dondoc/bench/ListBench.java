package vn.dondoc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.DonDocApplication;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.SettableClock;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;

/**
 * Lists, counts, search and work on tasks with more and more open, ten times as many finished, on PostgreSQL; beside the stock engine's
 * own task query, authorisation on, in the same run. {@code ./mvnw -Pbench verify -Dit.test=ListBench};
 * {@code -Ddondoc.bench.tasks=1000,10000,100000}, {@code -Ddondoc.bench.finished=10} for each open one.
 */
class ListBench {

    private static final String SIZES = System.getProperty("dondoc.bench.tasks", "1000,10000,100000");
    private static final int FINISHED = Integer.getInteger("dondoc.bench.finished", 10);
    private static final int TIMES = Integer.getInteger("dondoc.bench.times", 60);
    private static final int STOCK_TIMES = 10;
    private static final List<String> READERS = List.of("sgddtLeader", "vpubOfficer");
    private static final Map<String, String> SEARCHES = Map.of(
            "search: one number", "n4242",
            "search: words of a title", "tre em mo coi 4242",
            "search: words that all have", "ra soat",
            "search: an agency and a word", "giao duc ra soat");

    /** What was measured, by size. */
    private final Map<String, Map<Integer, Double>> p95 = new LinkedHashMap<>();

    @Test
    void postgres() {
        String[] arguments = Stream.of(
                        "spring.datasource.url=" + EmbeddedDatabase.fresh(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.datasource.hikari.maximum-pool-size=10",
                        "camunda.bpm.process-engine-name=benchlists",
                        "camunda.bpm.job-execution.enabled=false",
                        "server.port=0",
                        "spring.main.allow-bean-definition-overriding=true",
                        "logging.level.root=warn")
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        try (ConfigurableApplicationContext app =
                new SpringApplicationBuilder(DonDocApplication.class, SettableClock.Config.class).run(arguments)) {
            int port = Integer.parseInt(app.getEnvironment().getProperty("local.server.port"));
            BulkTasks bulk = new BulkTasks(app.getBean(JdbcClient.class), definition(app), FINISHED);
            for (String size : SIZES.split(",")) {
                int tasks = Integer.parseInt(size.strip());
                bulk.growTo(tasks);
                for (String reader : READERS) {
                    measure(app, new BenchReader(port, reader), reader, tasks);
                }
            }
        }
        print();
    }

    private void measure(ConfigurableApplicationContext app, BenchReader session, String reader, int tasks) {
        for (JsonNode filter : session.get("/camunda/api/engine/engine/default/filter?resourceType=Task")) {
            String list = "/camunda/api/engine/engine/default/filter/"
                    + filter.path("id").asText() + "/list?firstResult=0&maxResults=15";
            time(reader + " page: " + filter.path("name").asText(), tasks, TIMES, () -> session.get(list));
        }
        time(
                reader + " counts of all filters together",
                tasks,
                TIMES,
                () -> session.get("/camunda/api/engine/engine/default/filter?resourceType=Task&itemCount=true"));
        new TreeMap<>(SEARCHES)
                .forEach((name, text) -> time(
                        reader + " " + name,
                        tasks,
                        TIMES,
                        () -> session.get("/api/search?text=" + text.replace(" ", "%20"))));
        work(app, session, reader, tasks);
        stock(app, reader, tasks);
    }

    /** On tasks of real paths: those made in bulk have none. */
    private void work(ConfigurableApplicationContext app, BenchReader session, String reader, int tasks) {
        Office office = app.getBean(Office.class);
        BenchReader clerk = new BenchReader(session.port(), "sgddtClerk");
        var parts = DirectiveFixture.simple(Office.freshNumber(), "SGDDT", "REVIEW");
        DirectiveFixture.addParts(parts, TIMES - 1, "SGDDT");
        long directiveId = office.giveOut(parts);
        List<String> open = app.getBean(JdbcClient.class)
                .sql("select task_id from open_task where directive_id = :id and assignment_id is not null")
                .param("id", directiveId)
                .query(String.class)
                .list();
        List<String> left = new ArrayList<>(open);
        time(reader + " opening a task with its tabs", tasks, TIMES, () -> {
            String id = left.remove(0);
            for (String part : List.of("", "/dossier", "/history", "/files")) {
                session.get("/api/tasks/" + id + part);
            }
        });
        if (reader.startsWith("sgddt")) {
            List<String> toDo = new ArrayList<>(open);
            time("sgddtClerk claim and complete", tasks, TIMES, () -> {
                String id = toDo.remove(0);
                clerk.post("/api/tasks/" + id + "/claim", "{}");
                clerk.post(
                        "/api/tasks/" + id + "/complete",
                        "{\"arrivalNumber\":\"" + directiveId + "\",\"arrivedOn\":\"" + LocalDate.now() + "\"}");
            });
        }
    }

    private void stock(ConfigurableApplicationContext app, String reader, int tasks) {
        Actor actor = app.getBean(Actors.class).find(reader).orElseThrow();
        IdentityService identity = app.getBean(IdentityService.class);
        TaskService service = app.getBean(TaskService.class);
        identity.setAuthentication(reader, actor.groups());
        try {
            time(reader + " the stock engine's page", tasks, STOCK_TIMES, () -> stockQuery(service, actor)
                    .orderByTaskCreateTime()
                    .desc()
                    .listPage(0, 15));
            time(reader + " the stock engine's count", tasks, STOCK_TIMES, () -> stockQuery(service, actor)
                    .count());
        } finally {
            identity.clearAuthentication();
        }
    }

    private static TaskQuery stockQuery(TaskService service, Actor actor) {
        return service.createTaskQuery().taskCandidateGroupIn(actor.groups()).includeAssignedTasks();
    }

    private static String definition(ConfigurableApplicationContext app) {
        return app.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("assignmentExecution")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** The first runs are not counted: compiled code and warm caches are what an office has at ten in the morning. */
    private void time(String what, int tasks, int times, Runnable act) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            act.run();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        List<Double> counted =
                millis.subList(times / 5, times).stream().sorted().toList();
        p95.computeIfAbsent(what, key -> new TreeMap<>())
                .put(tasks, counted.get((int) Math.ceil(counted.size() * 0.95) - 1));
    }

    private void print() {
        System.out.println("p95 in ms by the number of open tasks; the last column is the most by the fewest");
        p95.forEach((what, bySize) -> {
            List<Double> values = List.copyOf(bySize.values());
            System.out.printf(
                    "%-52s %s  x%.2f%n",
                    what,
                    bySize.entrySet().stream()
                            .map(entry -> "%d: %.1f".formatted(entry.getKey(), entry.getValue()))
                            .toList(),
                    values.get(values.size() - 1) / values.get(0));
        });
    }
}
