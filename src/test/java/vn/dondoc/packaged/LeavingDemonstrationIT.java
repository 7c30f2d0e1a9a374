package vn.dondoc.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator leaves the demonstration behind while its people are at work: nothing of it stays but what everybody needs. */
class LeavingDemonstrationIT {

    private static final String PURGE = "/api/organisation/purge-demonstration";
    private static final String REHEARSAL = "/api/system/rehearsal";
    private static final String REAL_PASSWORD = "mật khẩu thật 1";

    /** What has rows afterwards: what the system is made of, not what was done with it. */
    private static final Set<String> KEPT = Set.of(
            "PERSON",
            "ROLE_GRANT",
            "BENEFICIARY_GROUP",
            "WORKING_DAY",
            "WORKING_DAY_MARK",
            "LATENESS_REASON",
            "CALENDAR_YEAR",
            // The installation's own secret: mails of before and after are sealed alike.
            "MAIL_SEAL",
            "SYSTEM_MARK",
            "EVENT",
            "flyway_schema_history",
            "ACT_GE_BYTEARRAY",
            "ACT_GE_PROPERTY",
            "ACT_GE_SCHEMA_LOG",
            "ACT_ID_GROUP",
            "ACT_ID_MEMBERSHIP",
            "ACT_ID_USER",
            "ACT_RE_DECISION_DEF",
            "ACT_RE_DEPLOYMENT",
            "ACT_RE_PROCDEF",
            "ACT_RU_AUTHORIZATION",
            "ACT_RU_FILTER",
            // The next morning's mail.
            "ACT_RU_JOB",
            "ACT_RU_JOBDEF");

    @TempDir
    Path directory;

    @Test
    void nothingOfItStays() throws IOException {
        Database database = Database.sharedH2(directory.resolve("dondoc"));
        Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL", database.url());
        try (PackagedJar jar = PackagedJar.start(directory, environment)) {
            BusyOffice office = new BusyOffice();
            office.prepare(jar);
            office.workUntil(jar, 12, () -> {});
            Visitor clerk = Visitor.session(jar, "sgddtClerk");
            String open = database.text(
                    "select task_id from open_task where agency_code = 'SGDDT' and step = 'registerArrival'");
            assertThat(clerk.send("PUT", "/api/tasks/" + open + "/draft", "{\"values\":{}}")
                            .status())
                    .isEqualTo(204);
            Visitor admin = Visitor.session(jar, "admin");
            assertNobodyElseDoesIt(jar, clerk);
            assertThat(database.count("select count(*) from open_task")).isPositive();

            assertThat(admin.post(REHEARSAL, "{}").status()).isEqualTo(422);

            assertThat(admin.post(PURGE, body("XOA TRINH DIEN")).status()).isEqualTo(200);

            assertThat(filled(database).keySet()).isSubsetOf(KEPT);
            assertThat(database.texts("select action from event where directive_id is null and assignment_id is null"))
                    .as("by which other nodes notice it")
                    .containsExactly("DEMONSTRATION_LEFT");
            assertThat(database.count("select count(*) from event")).isEqualTo(1);
            assertThat(database.texts("select id from person")).containsExactly("admin");
            assertThat(database.texts("select id_ from ACT_ID_USER")).containsExactly("admin");
            assertThat(database.texts("select handler_type_ from ACT_RU_JOB")).containsExactly("timer-start-event");
            assertThat(clerk.get("/api/assignments").status()).isEqualTo(403);
            assertThat(clerk.get("/api/tasks/" + open).status()).isEqualTo(403);
            assertEntersOnlyTheAdministrator(jar);
            assertNoRehearsal(jar);
            assertThat(jar.alarmingLines()).isEmpty();
        }
        Map<String, String> insisting = new HashMap<>(environment);
        insisting.put("DONDOC_DEMO_ENABLED", "true");
        try (PackagedJar again = PackagedJar.start(directory, insisting)) {
            assertThat(database.count("select count(*) from directive")).isZero();
            assertEntersOnlyTheAdministrator(again);
            assertNoRehearsal(again);
            assertReachable(again);
            assertThat(again.alarmingLines()).isEmpty();
        }
    }

    /** Nobody with a published password is left: other machines may come. */
    private static void assertReachable(PackagedJar jar) throws IOException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses()
                    .filter(one -> one.isSiteLocalAddress())
                    .toList()) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(address, jar.port()), 5000);
                }
            }
        }
    }

    private static void assertNobodyElseDoesIt(PackagedJar jar, Visitor clerk) {
        assertThat(clerk.post(PURGE, body("XOA TRINH DIEN")).status()).isEqualTo(403);
        assertThat(Visitor.stranger(jar).post(PURGE, body("XOA TRINH DIEN")).status())
                .isIn(401, 403);
        assertThat(Visitor.basic(jar, "admin").post(PURGE, body("xoa")).status())
                .isEqualTo(422);
    }

    private static void assertEntersOnlyTheAdministrator(PackagedJar jar) {
        assertThat(Visitor.basic(jar, "admin", REAL_PASSWORD)
                        .get("/api/assignments")
                        .status())
                .isEqualTo(200);
        for (String person : List.of("admin", "sgddtClerk", "vpubOfficer")) {
            assertThat(Visitor.basic(jar, person).get("/api/assignments").status())
                    .as(person)
                    .isEqualTo(401);
        }
        assertThat(Visitor.stranger(jar).get("/public/demonstration").json().path("people"))
                .isEmpty();
    }

    /** Whatever is sent: there is no such address, and no property brings it back. */
    private static void assertNoRehearsal(PackagedJar jar) {
        Visitor admin = Visitor.basic(jar, "admin", REAL_PASSWORD);
        for (String body : List.of("{\"moment\":\"2090-01-01T08:00\"}", "{}", "nonsense")) {
            assertThat(admin.post(REHEARSAL, body).status()).as(body).isEqualTo(404);
        }
        assertThat(admin.get("/api/system/clock")
                        .json()
                        .path("rehearsalPossible")
                        .asBoolean())
                .isFalse();
    }

    private static Map<String, List<String>> filled(Database database) {
        Map<String, List<String>> filled = new TreeMap<>(database.everything());
        filled.values().removeIf(List::isEmpty);
        return filled;
    }

    private static String body(String confirmation) {
        return "{\"confirmation\":\"%s\",\"newAdminPassword\":\"%s\"}".formatted(confirmation, REAL_PASSWORD);
    }
}
