package vn.dondoc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import vn.dondoc.assignment.Assignments;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.web.ReadyCounts;

/**
 * Lists, counts, search and work on tasks with more and more open, ten times as many finished, on PostgreSQL; beside the stock engine's
 * own task query, authorisation on, in the same run. {@code ./mvnw -Pbench verify -Dit.test=ListBench};
 * {@code -Ddondoc.bench.tasks=1000,10000,100000}, {@code -Ddondoc.bench.finished=10} for each open one. Written to {@code target/bench/}.
 */
class ListBench {

    private static final String SIZES = System.getProperty("dondoc.bench.tasks", "1000,10000,100000");
    private static final int FINISHED = Integer.getInteger("dondoc.bench.finished", 10);
    private static final int TIMES = Integer.getInteger("dondoc.bench.times", 60);
    private static final int STOCK_TIMES = 10;

    /** With some plans of the database the stock engine takes minutes for one count: what is known then is told. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    /** As the stock engine's is asked: in the same virtual machine, not over HTTP. */
    private static final String COUNT_ALONE = " count, the query alone: ";

    private static final String STOCK_COUNT = " the stock engine's count";
    private static final List<String> READERS = List.of("sgddtLeader", "vpubOfficer");
    private static final Map<String, String> SEARCHES = Map.of(
            "search: one number", "n4242",
            "search: words of a title", "tre em mo coi 4242",
            "search: words that all have", "ra soat",
            "search: an agency and a word", "giao duc ra soat",
            "search: a file's name", "bao cao ket qua 4242",
            "search: words that all files have", "bao cao ket qua");

    /** The form, and what stands in the tabs beside it. */
    private static final List<String> TABS = List.of(
            "", "/unsent", "/dossier", "/history", "/files", "/notes", "/notes/choices", "/side-acts", "/claim");

    /** What was measured, by size. */
    private final Map<String, Map<Integer, Figures>> figures = new LinkedHashMap<>();

    /** In milliseconds; on a machine that does other things besides, the median says more than the 95th percentile. */
    private record Figures(double p50, double p95) {}

    @Test
    void postgres() throws IOException {
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
        } finally {
            print();
        }
    }

    private void measure(ConfigurableApplicationContext app, BenchReader session, String reader, int tasks) {
        Actor actor = app.getBean(Actors.class).find(reader).orElseThrow();
        ReadyCounts counts = new ReadyCounts(app);
        for (JsonNode filter : session.get("/camunda/api/engine/engine/default/filter?resourceType=Task")) {
            String name = filter.path("name").asText();
            String list = "/camunda/api/engine/engine/default/filter/"
                    + filter.path("id").asText() + "/list?firstResult=0&maxResults=15";
            time(reader + " page: " + name, tasks, TIMES, () -> session.get(list));
            String count = "/camunda/api/engine/engine/default/filter/"
                    + filter.path("id").asText() + "/count";
            time(reader + " count: " + name, tasks, TIMES, () -> session.get(count));
            time(reader + COUNT_ALONE + name, tasks, TIMES, () -> counts.of(actor, name));
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
        stock(app, actor, tasks);
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
        new WornTasks(app.getBean(JdbcClient.class)).wear(directiveId);
        List<String> left = new ArrayList<>(open);
        time(reader + " opening a task with its tabs", tasks, TIMES, () -> {
            String id = left.remove(0);
            TABS.forEach(part -> session.get("/api/tasks/" + id + part));
            session.post("/api/tasks/" + id + "/opened", "{}");
        });
        List<String> toDo = new ArrayList<>(open);
        if (reader.startsWith("sgddt")) {
            time("sgddtClerk claim and complete", tasks, TIMES, () -> {
                String id = toDo.remove(0);
                clerk.post("/api/tasks/" + id + "/claim", "{}");
                clerk.post(
                        "/api/tasks/" + id + "/complete",
                        "{\"arrivalNumber\":\"" + directiveId + "\",\"arrivedOn\":\"" + LocalDate.now(OfficeZone.ID)
                                + "\"}");
            });
        } else {
            List<AssignmentPath> reported = app.getBean(Assignments.class).ofDirective(directiveId).stream()
                    .map(app.getBean(Paths.class)::of)
                    .map(AssignmentPath::reported)
                    .toList();
            List<AssignmentPath> toConfirm = new ArrayList<>(reported);
            time("vpubOfficer confirm", tasks, TIMES, () -> {
                String id = office.task(toConfirm.remove(0).id()).taskId();
                session.post("/api/tasks/" + id + "/complete", "{\"outcome\":\"CONFIRMED\",\"note\":\"Đạt yêu cầu.\"}");
            });
        }
    }

    private void stock(ConfigurableApplicationContext app, Actor actor, int tasks) {
        String reader = actor.id();
        IdentityService identity = app.getBean(IdentityService.class);
        TaskService service = app.getBean(TaskService.class);
        identity.setAuthentication(reader, actor.groups());
        try {
            time(reader + " the stock engine's page", tasks, STOCK_TIMES, () -> stockQuery(service, actor)
                    .orderByTaskCreateTime()
                    .desc()
                    .listPage(0, 15));
            time(reader + STOCK_COUNT, tasks, STOCK_TIMES, () -> stockQuery(service, actor)
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
        long first = System.nanoTime();
        for (int i = 0; i < times && System.nanoTime() - first < LONG_ENOUGH.toNanos(); i++) {
            long begin = System.nanoTime();
            act.run();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        List<Double> counted = millis.subList(millis.size() / 5, millis.size()).stream()
                .sorted()
                .toList();
        figures.computeIfAbsent(what, key -> new TreeMap<>())
                .put(tasks, new Figures(percentile(counted, 0.5), percentile(counted, 0.95)));
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }

    /** How many times as long the stock engine counts, by size. */
    private String besideStock(String what, Map<Integer, Figures> bySize) {
        int count = Math.max(what.indexOf(" count: "), what.indexOf(COUNT_ALONE));
        if (count < 0) {
            return "";
        }
        Map<Integer, Figures> stock = figures.getOrDefault(what.substring(0, count) + STOCK_COUNT, Map.of());
        return bySize.entrySet().stream()
                .filter(own -> stock.containsKey(own.getKey()))
                .map(own -> "x%.0f"
                        .formatted(
                                stock.get(own.getKey()).p50() / own.getValue().p50()))
                .collect(Collectors.joining(" ", "  stock ", ""));
    }

    private void print() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "load %.1f; median/p95 in ms by the number of open tasks; the most by the fewest, of each; counts: the stock engine's by ours"
                        .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        figures.forEach((what, bySize) -> {
            List<Figures> values = List.copyOf(bySize.values());
            Figures first = values.get(0);
            Figures last = values.get(values.size() - 1);
            lines.add("%-52s %s  x%.2f/x%.2f%s"
                    .formatted(
                            what,
                            bySize.entrySet().stream()
                                    .map(entry -> "%d: %.1f/%.1f"
                                            .formatted(
                                                    entry.getKey(),
                                                    entry.getValue().p50(),
                                                    entry.getValue().p95()))
                                    .toList(),
                            last.p50() / first.p50(),
                            last.p95() / first.p95(),
                            besideStock(what, bySize)));
        });
        Path file = Path.of("target", "bench", "lists.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }
}
