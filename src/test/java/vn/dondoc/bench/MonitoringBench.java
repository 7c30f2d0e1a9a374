package vn.dondoc.bench;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.DonDocApplication;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.monitoring.DaysBy;

/**
 * What managers' pages ask, with more and more assignments over 31 agencies, as the chairman, a vice chairman and an agency's leader:
 * p50, p95, how both grow, how long the very first question after a start takes, and how many rows are read for each row shown. Each page
 * is asked again and again with nothing happening in between, and each time right after something happened, so that nothing that was
 * counted holds any more. What is exported grows with its lines by nature: of that what is read for each line shown counts.
 * {@code ./mvnw -Pbench verify -Dit.test=MonitoringBench}; {@code -Ddondoc.bench.assignments=1000,10000,100000}. The table is written to
 * {@code target/bench/}.
 */
class MonitoringBench {

    private static final String SIZES = System.getProperty("dondoc.bench.assignments", "1000,10000,100000");
    private static final int TIMES = Integer.getInteger("dondoc.bench.times", 30);

    /** What takes long by itself. */
    private static final int FEW_TIMES = 5;

    /** Then nobody waits for what is read in the background. */
    private static final double QUICK = 200;

    private static final List<String> READERS = List.of("ubndChair", "ubndLeader", "sgddtLeader");

    /** Who oversees the whole province. */
    private static final List<String> OVER_ALL = List.of("ubndChair", "ubndLeader");

    private static final int MANY = 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACTS = "/api/monitoring/acts";
    private static final String NOT_GIVEN = "/api/monitoring/directives/not-given";
    private static final String LIST = "/api/monitoring/assignments";
    private static final String ON_TIME = "/api/monitoring/on-time?cycle=QUARTER";
    private static final String STEPS = "/api/monitoring/processes/assignmentExecution/";

    /** By page and reader, then by size. */
    private final Map<String, Map<Integer, Figures>> figures = new LinkedHashMap<>();

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger days = new AtomicInteger();
    private final AtomicInteger acts = new AtomicInteger();

    /** In milliseconds. */
    private record Figures(double first, double p50, double p95, SeenStatements.Read read, int shown) {}

    @Test
    void postgres() throws IOException {
        run("postgresql", true);
    }

    @Test
    void h2() throws IOException {
        run("h2", false);
    }

    private void run(String database, boolean postgres) throws IOException {
        boolean warm = false;
        for (String part : SIZES.split(",")) {
            int size = Integer.parseInt(part.strip());
            String url = postgres
                    ? EmbeddedDatabase.fresh()
                    : "jdbc:h2:"
                            + Files.createTempDirectory("bench")
                                    .resolve("dondoc")
                                    .toAbsolutePath() + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
            asked.set(0);
            compared.set(0);
            days.set(0);
            try (ConfigurableApplicationContext app = start(url, postgres)) {
                new BulkAssignments(app.getBean(JdbcClient.class), postgres).make(size);
            }
            // What is read at the start is read of all of them.
            try (ConfigurableApplicationContext app = start(url, postgres)) {
                untilRead(app, size);
                if (!warm) {
                    measure(app, size, false);
                    figures.clear();
                    warm = true;
                }
                measure(app, size, true);
            }
            write(database);
        }
    }

    private static ConfigurableApplicationContext start(String url, boolean postgres) {
        return new SpringApplicationBuilder(
                        DonDocApplication.class, SettableClock.Config.class, SeenStatements.Config.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + (postgres ? "postgres" : "dondoc"),
                        "--spring.datasource.password=" + (postgres ? "postgres" : ""),
                        "--spring.datasource.hikari.maximum-pool-size=" + (postgres ? 10 : 1),
                        "--camunda.bpm.process-engine-name=benchpages",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--logging.level.root=warn");
    }

    private static int port(ConfigurableApplicationContext app) {
        return Integer.parseInt(app.getEnvironment().getProperty("local.server.port"));
    }

    /** Of days that nobody asked for before, again and again: while all is read in the background, the database answers. */
    private static void untilRead(ConfigurableApplicationContext app, int size) {
        BenchReader session = new BenchReader(port(app), READERS.get(0));
        LocalDate today = LocalDate.now(OfficeZone.ID);
        List<Double> millis = new ArrayList<>();
        long begin = System.nanoTime();
        do {
            String table = "/api/monitoring/days?to=" + today + "&from=" + today.minusDays(1_000L + millis.size());
            millis.add(millis(() -> session.get(table)));
        } while (millis.get(millis.size() - 1) > QUICK);
        System.out.printf(
                "%d assignments: the first table of days at once after a start in %.0f ms, quick at question %d, after %.1f s%n",
                size, millis.get(0), millis.size(), (System.nanoTime() - begin) / 1e9);
    }

    private void measure(ConfigurableApplicationContext app, int size, boolean plans) {
        int port = port(app);
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        SeenStatements statements = plans ? app.getBean(SeenStatements.class) : null;
        LocalDate today = LocalDate.now(OfficeZone.ID);
        jdbc.sql("delete from figure_snapshot").update();
        for (int days = 1; days <= 2 * READERS.size() * (TIMES + 1) + 2; days++) {
            store(jdbc, today.minusDays(days));
        }
        for (String reader : READERS) {
            BenchReader session = new BenchReader(port, reader);
            long directive =
                    session.get(LIST + "?open=true").path(0).path("directiveId").asLong();
            int middle = size / (reader.startsWith("sgddt") ? 31 : 1) / 40;
            for (Map.Entry<String, String> page : List.of(
                    entry("trang đầu", "/api/monitoring/overview"),
                    entry("Giám sát, trang 1", LIST),
                    entry("Giám sát, trang giữa", LIST + "?page=" + middle),
                    entry("Giám sát theo thời hạn", LIST + "?order=DUE"),
                    entry("Giám sát theo cơ quan", LIST + "?order=AGENCY"),
                    entry("Giám sát, quá hạn", LIST + "?bucket=OPEN_OVERDUE&order=DUE"),
                    entry("Giám sát, một lĩnh vực, đang thực hiện", LIST + "?field=KTTH&progress=IN_PROGRESS"),
                    entry("Giám sát, giao trong quý", LIST + "?order=GIVEN&givenFrom=" + today.minusDays(90)),
                    entry("Giám sát, tìm một số", LIST + "?text=m42/UBND"),
                    entry("Giám sát, tìm từ có trong mọi việc", LIST + "?text=ra%20soat"),
                    entry("Giám sát, văn bản đang thực hiện", "/api/monitoring/directives?open=true"),
                    entry("Chưa giao", NOT_GIVEN),
                    entry("thao tác làm được", ACTS),
                    entry("các quy trình", "/api/monitoring/processes"),
                    entry("bản đồ nhiệt", STEPS + "steps"),
                    entry("việc quá hạn", STEPS + "overdue-tasks"),
                    entry("bảng đúng hạn", ON_TIME),
                    entry("bảng đúng hạn theo lĩnh vực", ON_TIME + "&dimension=FIELD"),
                    entry("bảng ngày làm việc", "/api/monitoring/days?cycle=QUARTER"),
                    entry(
                            "bảng đúng hạn đã chốt",
                            ON_TIME + "&asOf=" + today.minusDays(1) + "&day=" + today.minusDays(1)))) {
                if (page.getValue().equals(NOT_GIVEN) && !OVER_ALL.contains(reader)) {
                    continue;
                }
                time(page.getKey(), reader, size, session, statements, i -> page.getValue(), () -> {});
                time(
                        page.getKey() + ", vừa có việc mới",
                        reader,
                        size,
                        session,
                        statements,
                        i -> page.getValue(),
                        () -> happen(jdbc, size));
            }
            time(
                    "bảng đúng hạn của một ngày chưa ai hỏi",
                    reader,
                    size,
                    session,
                    statements,
                    i -> ON_TIME + "&day=" + today.minusDays(2L + asked.incrementAndGet()) + "&asOf="
                            + today.minusDays(2L + asked.get()),
                    () -> {});
            time(
                    "đối chiếu số liệu đã lưu của một ngày chưa ai hỏi",
                    reader,
                    size,
                    session,
                    statements,
                    i -> "/api/monitoring/on-time/agreement?day=" + today.minusDays(2L + compared.incrementAndGet()),
                    () -> {});
            for (DaysBy by : DaysBy.values()) {
                time(
                        "bảng ngày làm việc chưa ai hỏi, " + by,
                        reader,
                        size,
                        session,
                        statements,
                        i -> "/api/monitoring/days?by=" + by + "&to=" + today + "&from="
                                + today.minusDays(60L + days.incrementAndGet()),
                        () -> {});
            }
            List<Long> open = open(session);
            previews(reader)
                    .forEach((act, values) -> time(
                            "xem trước " + act + ", 200 nhiệm vụ (ít hơn nếu cơ quan không có đủ)",
                            reader,
                            size,
                            statements,
                            FEW_TIMES,
                            i -> session.post(
                                    ACTS + "/preview", act(act, i, open.stream().map(id -> item(id, null)), values)),
                            () -> {}));
            AtomicReference<String> seen = new AtomicReference<>();
            time(
                    "thực hiện đôn đốc 50 nhiệm vụ (ít hơn nếu cơ quan không có đủ)",
                    reader,
                    size,
                    statements,
                    FEW_TIMES,
                    i -> session.post(ACTS, seen.get()),
                    () -> {
                        // Nobody was urged today yet.
                        jdbc.sql("delete from event where action = 'URGED'").update();
                        seen.set(seen(session, open.subList(0, Math.min(MANY, open.size()))));
                    });
            for (String format : List.of("CSV", "XLSX")) {
                time(
                        "xuất một lĩnh vực, đang thực hiện, ra " + format + " (lâu theo số dòng)",
                        reader,
                        size,
                        statements,
                        FEW_TIMES,
                        i -> session.text(LIST + "/export?field=KTTH&open=true&format=" + format),
                        () -> {});
            }
            for (Map.Entry<String, String> table : List.of(
                    entry("bảng đúng hạn", ON_TIME.replace("on-time", "on-time/export")),
                    entry("bảng ngày làm việc", "/api/monitoring/days/export?cycle=QUARTER"))) {
                for (String format : List.of("CSV", "XLSX")) {
                    time(
                            "xuất " + table.getKey() + " ra " + format,
                            reader,
                            size,
                            statements,
                            TIMES,
                            i -> session.text(table.getValue() + "&format=" + format),
                            () -> {});
                }
            }
            long assignment =
                    session.get(LIST + "?open=true").path(0).path("id").asLong();
            for (Map.Entry<String, String> page : List.of(
                    entry("trang một văn bản, sơ đồ", "/api/directives/" + directive + "/diagrams"),
                    entry("trang một văn bản, diễn biến", "/api/directives/" + directive + "/history"),
                    entry("diễn biến một nhiệm vụ", "/api/assignments/" + assignment + "/history"),
                    entry("thông báo đã gửi", "/api/monitoring/assignments/" + assignment + "/messages"))) {
                time(page.getKey(), reader, size, session, statements, i -> page.getValue(), () -> {});
            }
            time(
                    "trang một văn bản",
                    reader,
                    size,
                    session,
                    statements,
                    i -> "/api/directives/" + directive + "/overview",
                    () -> {});
            time(
                    "ngày đi đâu",
                    reader,
                    size,
                    session,
                    statements,
                    i -> "/api/monitoring/directives/" + directive + "/days",
                    () -> {});
        }
    }

    /** That something was stored then, which has to be compared with what events say; whether it agrees costs the same. */
    private static void store(JdbcClient jdbc, LocalDate day) {
        jdbc.sql("insert into figure_snapshot (taken_at, counted_on) values (:at, :day)")
                .param("at", day.atTime(23, 59).atZone(OfficeZone.ID).toOffsetDateTime())
                .param("day", day)
                .update();
    }

    /** An act of somebody's: an assignment stands elsewhere from then on, and an event says so. */
    private void happen(JdbcClient jdbc, int size) {
        long id = 100_000 + 7_919L * acts.incrementAndGet() % size;
        jdbc.sql(
                        """
                update assignment set progress = case progress when 'IN_PROGRESS' then 'REDO' when 'REDO' then 'IN_PROGRESS' else progress end
                 where id = :id""")
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                insert into event (happened_at, action, actor_id, principal_id, summary, directive_id, assignment_id)
                select current_timestamp, 'NOTE_WRITTEN', 'vpubOfficer', 'vpubOfficer', 'x', a.directive_id, a.id from assignment a where a.id = :id""")
                .param("id", id)
                .update();
    }

    /** The first two hundred of what he oversees. */
    private static List<Long> open(BenchReader session) {
        List<Long> open = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            session.get(LIST + "?size=100&open=true&page=" + page)
                    .forEach(line -> open.add(line.path("id").asLong()));
        }
        return open;
    }

    /** Acts of which each reads other things, with what is entered for them. */
    private static Map<String, String> previews(String reader) {
        Map<String, String> previews = new LinkedHashMap<>();
        previews.put("URGE", "");
        if (OVER_ALL.contains(reader)) {
            previews.put("EXPLANATION", "");
        }
        previews.put(
                "EXTENSION",
                """
                "untilOn": "%s", "reasonCode": "MUCH_WORK", "reason": "Nhiều việc.", "basis": "Công văn số 1." """
                        .formatted(LocalDate.now(OfficeZone.ID).plusDays(300)));
        return previews;
    }

    /** To be carried out as it was just looked at. */
    private static String seen(BenchReader session, List<Long> ids) {
        List<String> items = new ArrayList<>();
        try {
            JSON.readTree(session.post(
                            ACTS + "/preview", act("URGE", 0, ids.stream().map(id -> item(id, null)), "")))
                    .forEach(line -> items.add(
                            item(line.path("id").asLong(), line.path("seen").asText("x"))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return act("URGE", System.nanoTime(), items.stream(), "");
    }

    private static String act(String act, long dialog, Stream<String> items, String values) {
        return """
                {"act": "%s", "key": "bench%019d", "items": [%s], "values": {%s}}"""
                .formatted(act, dialog, items.collect(Collectors.joining(", ")), values);
    }

    private static String item(long id, String seen) {
        return """
                {"id": %d, "seen": %s}""".formatted(id, seen == null ? "null" : '"' + seen + '"');
    }

    private static double millis(Runnable asking) {
        long begin = System.nanoTime();
        asking.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void time(
            String page,
            String reader,
            int size,
            BenchReader session,
            SeenStatements statements,
            IntFunction<String> address,
            Runnable before) {
        time(page, reader, size, statements, TIMES, i -> session.get(address.apply(i)), before);
    }

    /**
     * The first runs are not counted.
     *
     * @param asking answers a list in JSON, or text, of which the lines are counted
     */
    private void time(
            String page,
            String reader,
            int size,
            SeenStatements statements,
            int times,
            IntFunction<Object> asking,
            Runnable before) {
        List<Double> millis = new ArrayList<>();
        AtomicReference<Object> answer = new AtomicReference<>();
        for (int i = 0; i < times; i++) {
            int time = i;
            before.run();
            millis.add(millis(() -> answer.set(asking.apply(time))));
        }
        before.run();
        SeenStatements.Read read = statements == null ? null : statements.during(() -> asking.apply(times));
        List<Double> counted =
                millis.subList(times / 5, times).stream().sorted().toList();
        figures.computeIfAbsent(page + " | " + reader, key -> new TreeMap<>())
                .put(
                        size,
                        new Figures(
                                millis.get(0),
                                percentile(counted, 0.5),
                                percentile(counted, 0.95),
                                read,
                                shown(answer.get())));
    }

    /** Lines of the page's lists. */
    private static int shown(Object answered) {
        if (answered instanceof String text) {
            if (text.startsWith("[")) {
                return (int) text.chars().filter(c -> c == '{').count();
            }
            // A workbook is packed, and has no lines.
            return text.startsWith("PK") ? 1 : Math.max(1, (int) text.lines().count() - 1);
        }
        JsonNode answer = (JsonNode) answered;
        int lines = answer.isArray() ? answer.size() : 0;
        for (String list : List.of("directives", "agencies", "dueThisWeek", "lines")) {
            lines += answer.path(list).size();
        }
        return Math.max(1, lines);
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }

    private void write(String database) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "Load %.1f on %d processors; p50/p95 in ms by the number of assignments, growth from the fewest to the most; of the most: the first question after a start, rows read, rows shown, read for each shown, pages read, statements, the slowest"
                        .formatted(
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                                Runtime.getRuntime().availableProcessors()),
                "",
                "| page | who | " + String.join(" | ", SIZES.split(","))
                        + " | growth p50 | growth p95 | first | read | shown | per row | pages | statements | slowest |",
                "|---".repeat(12 + SIZES.split(",").length - 1) + "|"));
        figures.forEach((page, bySize) -> lines.add(line(page, List.copyOf(bySize.values()))));
        Path file = Path.of("target", "bench", "monitoring-" + database + ".md");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static String line(String page, List<Figures> bySize) {
        Figures first = bySize.get(0);
        Figures last = bySize.get(bySize.size() - 1);
        StringBuilder line = new StringBuilder("| ").append(page);
        bySize.forEach(figure -> line.append(" | %.1f/%.1f".formatted(figure.p50(), figure.p95())));
        line.append(
                " | %.2f | %.2f | %.1f".formatted(last.p50() / first.p50(), last.p95() / first.p95(), last.first()));
        SeenStatements.Read read = last.read();
        if (read != null) {
            line.append(" | %d | %d | %.1f | %d | %d | %s"
                    .formatted(
                            read.rows(),
                            last.shown(),
                            (double) read.rows() / last.shown(),
                            read.pages(),
                            read.statements(),
                            read.slowest().replace("|", "\\|")));
        }
        return line.append(" |").toString();
    }
}
