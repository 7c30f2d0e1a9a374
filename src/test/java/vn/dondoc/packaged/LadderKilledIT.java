package vn.dondoc.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.EmbeddedDatabase;
import vn.dondoc.LongRuns;
import vn.dondoc.walk.DirectiveFixture;

/**
 * Two nodes on one PostgreSQL, many of the ladder's timers due at once, one node killed on the way: everything is told, each once,
 * the last within a minute of the kill (row 2). {@code -Pfaults} makes it 3,000 (the bare engine: 325 seconds, two sent twice).
 */
@LongRuns.Only
class LadderKilledIT {

    private static final int TIMERS = Integer.getInteger("dondoc.timers", 200);
    private static final int PARTS = 100;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASKS =
            "/camunda/api/engine/engine/default/task?maxResults=200&taskDefinitionKey=userTask_";

    @TempDir
    Path directory;

    @Test
    void whatAKilledNodeHadTakenIsToldByTheOther() throws Exception {
        Database database = new Database(EmbeddedDatabase.fresh(), "postgres", "postgres");
        Map<String, String> environment = Map.of(
                "SPRING_PROFILES_ACTIVE",
                "postgres",
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                database.user(),
                "SPRING_DATASOURCE_PASSWORD",
                database.password(),
                "DONDOC_DEMO_ENABLED",
                "true",
                // Whatever the hour of the build: the office works.
                "DONDOC_OFFICE_HOURS",
                "00:00-23:59:59");
        try (PackagedJar staying = PackagedJar.launch(directory, environment);
                PackagedJar killed = PackagedJar.launch(directory, environment)) {
            staying.awaitHealthy();
            killed.awaitHealthy();
            giveOut(staying, TIMERS / PARTS);
            makeDue(database);
            // The demonstration's own assignments too.
            long all = database.count("select count(*) from assignment where progress = 'NOT_RECEIVED'");
            await().atMost(Duration.ofMinutes(2)).until(() -> told(database) > all / 6);
            killed.kill();
            Instant kill = Instant.now();
            long before = told(database);
            await().atMost(LONGEST.multipliedBy(3)).until(() -> told(database) == all);
            Duration last = Duration.between(kill, Instant.now());

            System.out.printf(
                    "%d timers, %d told when one node was killed, the last %d ms after the kill%n",
                    all, before, last.toMillis());
            assertThat(last).isLessThanOrEqualTo(LONGEST);
            System.out.println(
                    database.texts(
                            "select kind || ' ' || step || ' ' || state || ' ' || due_on || ' ' || count(*) from ladder_step group by kind, step, state, due_on"));
            assertThat(database.count("select count(*) from ladder_step where state = 'SENT'"))
                    .isEqualTo(all);
            // One step late and those passed over: each person who is to know of an assignment is told once.
            assertThat(database.count(
                            "select count(distinct assignment_id) from message where dedup_key like 'ladder:result:%'"))
                    .isEqualTo(all);
            assertThat(database.count(
                            "select count(*) from (select 1 from message where dedup_key like 'ladder:result:%'"
                                    + " group by recipient_id, assignment_id having count(*) > 1) twice"))
                    .isZero();
            assertThat(database.count("select count(*) from act_ru_job where retries_ < 3"))
                    .isZero();
        }
    }

    private static long told(Database database) {
        return database.count("select count(distinct assignment_id) from ladder_step where state = 'SENT'");
    }

    private static void giveOut(PackagedJar jar, int directives) throws Exception {
        Visitor clerk = Visitor.session(jar, "vpubClerk");
        Visitor officer = Visitor.session(jar, "vpubOfficer");
        Visitor leader = Visitor.session(jar, "vpubLeader");
        for (int i = 0; i < directives; i++) {
            ObjectNode directive = DirectiveFixture.simple((9000 + i) + "/UBND-KGVX", "SGDDT", "GUIDANCE");
            DirectiveFixture.addParts(directive, PARTS - 1, "SGDDT");
            assertThat(clerk.post("/api/directives", directive.toString()).status())
                    .isEqualTo(201);
            complete(officer, "breakDownDirective", Map.of("directive", directive.toString(), "confirmedFacts", ""));
            complete(leader, "giveOutAssignments", Map.of("outcome", "GIVEN_OUT"));
        }
    }

    private static void complete(Visitor person, String step, Map<String, String> values) throws Exception {
        for (JsonNode task : person.get(TASKS + step).json()) {
            Visitor.Answer answer = person.post(
                    "/api/tasks/" + task.path("id").asText() + "/complete", JSON.writeValueAsString(values));
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        }
    }

    /** A week ago each was due; today is a working day, and the tokens look now. */
    private static void makeDue(Database database) {
        String today = "(current_timestamp at time zone 'Asia/Ho_Chi_Minh')::date";
        database.execute("delete from working_day where on_date = " + today);
        database.execute("insert into working_day (on_date, kind, reason, confirmed, source) values (" + today
                + ", 'WORK', 'Thử', true, 'Thử')");
        database.execute("update working_day_mark set mark = 'today'");
        database.execute("update assignment set given_on = " + today + " - 60, due_on = " + today
                + " - 7, original_due_on = " + today + " - 7");
        database.execute(
                "update act_ru_job set duedate_ = current_timestamp, rev_ = rev_ + 1 where handler_type_ = 'timer-intermediate-transition'"
                        + " and process_def_key_ = 'assignmentExecution'");
    }
}
