package vn.dondoc.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.deadline.OfficeZone;

/** What a newcomer gets from {@code java -jar} on a machine with nothing but Java, and from starting it again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedJarIT {

    private static final int LAST = Integer.MAX_VALUE - 1;

    @TempDir
    static Path directory;

    static PackagedJar jar;

    @BeforeAll
    static void start() {
        jar = PackagedJar.startAsItIs(directory, Map.of());
    }

    @AfterAll
    static void stop() {
        jar.close();
    }

    @Test
    void healthIsOpenAndNothingElseOfTheActuator() {
        Visitor stranger = Visitor.stranger(jar);
        assertThat(stranger.get("/actuator/health").json().path("status").asText())
                .isEqualTo("UP");
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers")) {
            assertThat(stranger.get(path).status()).as(path).isIn(302, 401);
            assertThat(Visitor.session(jar, "sgddtOfficer").get(path).status())
                    .as(path)
                    .isIn(403, 404);
            assertThat(Visitor.session(jar, "admin").get(path).body()).as(path).doesNotContain("java.");
        }
    }

    @Test
    void theFrontDoorLeadsToTheLoginOrToTheStartPage() {
        assertThat(Visitor.stranger(jar).get("/").location()).endsWith("/dang-nhap");
        assertThat(Visitor.stranger(jar).get("/dang-nhap").body()).contains("Đăng nhập");
        Visitor officer = Visitor.session(jar, "sgddtOfficer");
        assertThat(officer.get("/").body()).contains("Trang đầu - Đôn Đốc");
        for (String welcome :
                List.of("/camunda/app/welcome", "/camunda/app/welcome/", "/camunda/app/welcome/default/")) {
            assertThat(officer.get(welcome).location()).as(welcome).endsWith("/");
        }
    }

    @Test
    void thePageThatDoesNotExistIsToldInWords() {
        assertThat(Visitor.session(jar, "sgddtOfficer")
                        .with("Accept", "text/html")
                        .get("/khong-co")
                        .body())
                .contains("Không mở được trang này");
    }

    /** It is in the jar, and off: for nobody is there anything. */
    @Test
    void theInterfaceForOtherSystemsIsNotThere() {
        for (String path : List.of(
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/filter",
                "/engine-rest/engine/default/task",
                "/engine-rest/task/count")) {
            assertThat(Visitor.stranger(jar).get(path).status()).as(path).isEqualTo(404);
            assertThat(Visitor.basic(jar, "sgddtOfficer").get(path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(Visitor.basic(jar, "admin").get(path).status()).as(path).isEqualTo(404);
            assertThat(Visitor.session(jar, "admin").get(path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(Visitor.basic(jar, "sgddtClerk")
                        .post("/engine-rest/process-definition/key/directiveExecution/submit-form", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ourInterfaceAsksForALogin() {
        for (String path : List.of("/api/directives", "/v3/api-docs", "/swagger-ui.html", "/api/tasks/x")) {
            assertThat(Visitor.stranger(jar).get(path).status()).as(path).isEqualTo(401);
            assertThat(Visitor.basic(jar, "sgddtOfficer", "wrong").get(path).status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(Visitor.basic(jar, "sgddtOfficer").get("/api/assignments").json())
                .isNotEmpty();
    }

    /** As its file says and nobody touched it: eight assignments, given out today, with their four lead agencies' clerks. */
    @Test
    void directive857WaitsWithItsFourLeadAgencies() {
        JsonNode directive = Visitor.basic(jar, "vpubOfficer")
                .get("/api/directives?text=857")
                .json()
                .get(0);
        assertThat(directive.path("number").asText()).isEqualTo("857/UBND-KGVX");
        assertThat(directive.path("state").asText()).isEqualTo("GIVEN_OUT");
        assertThat(directive.path("givenOutOn").asText())
                .isEqualTo(LocalDate.now(OfficeZone.ID).toString());
        List<String> leads = new ArrayList<>();
        directive.path("assignments").forEach(part -> {
            leads.add(part.path("lead").asText());
            assertThat(part.path("progress").asText()).isEqualTo("NOT_RECEIVED");
            assertThat(part.path("holder").asText()).containsIgnoringCase("văn thư");
            boolean standing = part.path("kind").asText().equals("STANDING");
            assertThat(part.path("dueOn").isNull()).isEqualTo(standing);
            assertThat(part.path("deadlineBasis").asText(null)).isEqualTo(standing ? null : "POLICY");
            assertThat(part.path("deadlineRule").isNull()).isEqualTo(standing);
        });
        assertThat(leads).containsExactly("HKR", "HNH", "HNH", "HKR", "HNH", "SLDTBXH", "SLDTBXH", "SGDDT");
        assertThat(directive.path("assignments").get(5).path("coordinating")).hasSize(10);
        String history = Visitor.basic(jar, "vpubOfficer")
                .get("/api/directives/" + directive.path("id").asText() + "/history")
                .body();
        assertThat(history).contains("xác nhận");
    }

    @Test
    void everyAgencyHasItsPeople() {
        Visitor admin = Visitor.basic(jar, "admin");
        Set<String> expected = new TreeSet<>(Set.of(
                "admin",
                "ubndChair",
                "ubndLeader2",
                "vpubLeader2",
                "vpubOfficer2",
                "sldtbxhLeader2",
                "sldtbxhOfficer2"));
        JsonNode agencies = admin.get("/api/organisation/agencies").json();
        assertThat(agencies).hasSize(31);
        agencies.findValuesAsText("code").forEach(code -> List.of("Clerk", "Officer", "Leader")
                .forEach(role -> expected.add(code.toLowerCase(Locale.ROOT) + role)));
        JsonNode persons = admin.get("/api/organisation/persons?size=200").json();

        assertThat(new TreeSet<>(persons.findValuesAsText("id"))).isEqualTo(expected);
        assertThat(persons.findValuesAsText("fullName")).allMatch(name -> name.contains(" "));
    }

    /** While people with a published password exist, no other machine may reach the port. */
    @Test
    void listensOnTheLoopbackOnly() throws SocketException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses()
                    .filter(one -> !one.isLoopbackAddress())
                    .toList()) {
                assertThatThrownBy(() -> connect(address)).as("%s", address).isInstanceOf(IOException.class);
            }
        }
    }

    private static void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, jar.port()), 2000);
        }
    }

    /** After all that was asked above. */
    @Test
    @Order(LAST)
    void theLogOfACleanStartAlarmsNobody() {
        assertThat(jar.alarmingLines()).isEmpty();
    }

    @Test
    @Order(LAST + 1)
    void theNextStartDoublesNothing() {
        jar.close();
        assertThat(jar.alarmingLines()).isEmpty();
        // H2 would write the values of refused statements there, people's names among them, past our log and its rules.
        assertThat(directory.resolve("data/dondoc.trace.db")).doesNotExist();
        Database database = Database.h2(directory.resolve("data/dondoc"));
        Map<String, List<String>> before = whatIsThere(database);
        assertThat(before.get("DIRECTIVE")).hasSize(1);
        assertThat(before.get("ACT_RU_FILTER")).hasSize(12);

        jar = PackagedJar.startAsItIs(
                directory, Map.of("SPRING_DATASOURCE_URL", database.url(), "DONDOC_ENGINE_REST_ENABLED", "true"));

        assertThat(Visitor.stranger(jar).get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(Visitor.basic(jar, "sgddtOfficer", "wrong")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
        assertThat(Visitor.basic(jar, "sgddtOfficer").get("/engine-rest/task").status())
                .isEqualTo(200);
        jar.close();
        assertThat(jar.alarmingLines()).isEmpty();
        assertThat(whatIsThere(database)).isEqualTo(before);
    }

    /**
     * When something was last begun is another at each look of the executor, and at a start that takes long. A minute after the first
     * start all instances look once more, when the office is open: each has as many rows afterwards, with other dates.
     */
    private static Map<String, List<String>> whatIsThere(Database database) {
        Map<String, List<String>> tables = database.everything();
        tables.computeIfPresent("SYSTEM_MARK", (table, rows) -> rows.stream()
                .filter(row -> !row.startsWith("straggling-looks"))
                .toList());
        List<String> looking = database.texts(
                """
                select distinct process_instance_id_ from act_ru_job
                 where handler_cfg_ = 'intermediateEvent_nextStepReached' order by process_instance_id_""");
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_JOB", "ACT_RU_VARIABLE")) {
            tables.computeIfPresent(table, (name, rows) -> rows.stream()
                    .map(row ->
                            looking.stream().filter(row::contains).findFirst().orElse(row))
                    .sorted()
                    .toList());
        }
        return tables;
    }
}
