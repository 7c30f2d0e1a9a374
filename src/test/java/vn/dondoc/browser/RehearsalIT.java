package vn.dondoc.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.LongRuns;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.packaged.Database;
import vn.dondoc.packaged.PackagedJar;
import vn.dondoc.packaged.Visitor;

/**
 * The tour of the README: in the demonstration the administrator moves the clock from D-3 to D+10 of assignment 6, and those concerned
 * find what the ladder says. In a process of its own, as the clock never goes back. {@code -Ddondoc.screenshots=write} takes the
 * README's pictures anew. Minutes long: with {@code -Pfaults}, or {@code -Ddondoc.whole=true}.
 */
@LongRuns.Only
class RehearsalIT {

    private static final String TITLE = "Rà soát danh sách đối tượng có hoàn cảnh đặc biệt khó khăn";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final List<String> DISTRICTS =
            List.of("HDG", "HDH", "HDT", "HIHD", "HKPL", "HKR", "HNH", "HST", "HTMR", "TPKT");
    private static final String NUMBERS =
            """
            [{"group":"ELDERLY","amount":4},{"group":"ORPHAN","amount":7},{"group":"OUT_OF_SCHOOL","amount":0},
             {"group":"POOR_HOUSING","amount":21},{"group":"BREADWINNER_ILL","amount":2},{"group":"OTHER","amount":0}]""";

    @TempDir
    static Path directory;

    private Database database;
    private PackagedJar jar;
    private Page clock;
    private String assignment;
    private LocalDate today;
    private int told;

    @Test
    void theLadderGoesOffDayByDay() {
        database = Database.sharedH2(directory.resolve("dondoc"));
        try (PackagedJar started = PackagedJar.start(directory, Map.of("SPRING_DATASOURCE_URL", database.url()));
                Desks desks = new Desks(started.port())) {
            jar = started;
            assignment = database.text("select id from assignment where ordinal = 6");
            underWay();
            nobodyElseMovesTheClock();
            clock = desks.of("admin").page();
            refusesWhatIsNoDayAhead();

            LocalDate dueOn = LocalDate.parse(database.text("select due_on from assignment where id = " + assignment));
            moveTo(dueOn.minusDays(14).format(DAY));
            while (!where().equals("còn 3 ngày làm việc")) {
                nextWorkingMorning();
            }
            LocalDate begin = today;
            tells("sldtbxhOfficer REMINDER");
            Picture.of(clock.locator("#rehearsal")).taken("rehearsal-clock");
            bell(desks.of("sldtbxhOfficer"), "còn 3 ngày làm việc", "rehearsal-reminder");

            workingMornings(2);
            tells("sldtbxhLeader REMINDER", "sldtbxhLeader2 REMINDER", "sldtbxhOfficer REMINDER");
            workingMornings(1);
            tells("sldtbxhLeader REMINDER", "sldtbxhLeader2 REMINDER", "sldtbxhOfficer REMINDER");

            workingMornings(1);
            tells(
                    "sldtbxhLeader ESCALATION",
                    "sldtbxhLeader2 ESCALATION",
                    "sldtbxhOfficer ESCALATION",
                    "vpubOfficer ESCALATION");

            workingMornings(2);
            tells("vpubOfficer ESCALATION");
            Desk office = desks.of("vpubOfficer").open("Việc của tôi", "Soạn công văn đôn đốc", TITLE);
            assertThat(office.page().locator("#dd-content"))
                    .hasValue(Pattern.compile("[\\s\\S]*quá hạn 3 ngày làm việc[\\s\\S]*"));
            // What the ladder has passed over is a line of history and no remark to whoever drafts.
            assertThat(office.page().locator(".dd-context .dd-note")).hasCount(0);
            office.page().locator("#dd-content").scrollIntoViewIfNeeded();
            Picture.of(office.page()).taken("rehearsal-urging");

            workingMornings(4);
            tells("sldtbxhLeader ESCALATION", "sldtbxhLeader2 ESCALATION");
            Desk leader = desks.of("sldtbxhLeader").open("Chờ tôi ký, phê duyệt", "Giải trình", TITLE);
            Picture.of(leader.page()).taken("rehearsal-explanation");

            workingMornings(3);
            tells("ubndLeader WEEKLY_LIST");
            Page list = desks.of("ubndLeader").page();
            list.navigate("/thong-bao");
            assertThat(list.locator(".message", new Page.LocatorOptions().setHasText(TITLE))
                            .first())
                    .containsText("quá hạn 10 ngày làm việc");
            Picture.of(list).taken("rehearsal-weekly");

            assertThat(database.texts("select step || ' ' || state from ladder_step where obligation_key = 'result:"
                            + assignment + "' and step >= -3 order by step"))
                    .containsExactly("-3 SENT", "-1 SENT", "0 SENT", "1 SENT", "3 SENT", "7 SENT", "10 SENT");
            assertThat(toldSince(begin)).hasSize(told);
            assertThat(desks.faults()).isEmpty();
        }
    }

    /** Received, in somebody's hands, planned; the districts have given their parts. */
    private void underWay() {
        String now = LocalDate.now(OfficeZone.ID).format(DAY);
        Map<String, String> arrival = Map.of("arrivalNumber", "15", "arrivedOn", now);
        act("sldtbxhClerk", "SLDTBXH", "registerArrival", arrival);
        act("sldtbxhLeader", "SLDTBXH", "nameHandler", Map.of("outcome", "NAMED", "handlerId", "sldtbxhOfficer"));
        act(
                "sldtbxhOfficer",
                "SLDTBXH",
                "enterPlan",
                Map.of("planNumber", "21/KH-SLĐTBXH", "planIssuedOn", now, "planSubject", "Kế hoạch rà soát"));
        for (String district : DISTRICTS) {
            String person = district.toLowerCase(Locale.ROOT);
            act(person + "Clerk", district, "registerContributionArrival", arrival);
            act(person + "Leader", district, "nameContributor", Map.of("outcome", "SELF"));
            act(
                    person + "Leader",
                    district,
                    "contributeAndSign",
                    Map.of("outcome", "SIGNED", "content", "Đã rà soát 11 xã.", "numbers", NUMBERS));
        }
    }

    private void act(String person, String agency, String step, Map<String, String> values) {
        String task = database.text("select task_id from open_task where assignment_id = " + assignment
                + " and agency_code = '" + agency + "' and step = '" + step + "'");
        assertThat(Visitor.basic(jar, person)
                        .post("/api/tasks/" + task + "/complete", text(values))
                        .status())
                .isEqualTo(204);
    }

    private void nobodyElseMovesTheClock() {
        for (String person : List.of("vpubLeader", "ubndChair", "sldtbxhOfficer")) {
            assertThat(Visitor.basic(jar, person)
                            .post("/api/system/rehearsal", text(Map.of("moment", "2090-01-01T08:00")))
                            .status())
                    .as(person)
                    .isEqualTo(403);
        }
    }

    private void refusesWhatIsNoDayAhead() {
        clock.navigate("/quan-tri/");
        clock.locator("#moment-day").fill("31/02/2027");
        clock.locator("#moment-time").fill("25:00");
        clock.locator("#rehearsal-form button").click();
        assertThat(clock.locator("#moment-day-fault")).containsText("không phải là ngày");
        assertThat(clock.locator("#moment-time-fault")).containsText("giờ:phút");
        clock.locator("#moment-day").fill("01012020");
        clock.locator("#moment-time").fill("8h");
        clock.locator("#rehearsal-form button").click();
        assertThat(clock.locator("#moment-day")).hasValue("01/01/2020");
        assertThat(clock.locator("#moment-day-fault")).containsText("tới trước");
    }

    private void moveTo(String day) {
        clock.locator("#moment-day").fill(day);
        clock.locator("#moment-time").fill("08:00");
        press(day);
    }

    /** As the page proposes it. */
    private void nextWorkingMorning() {
        press(clock.locator("#moment-day").inputValue());
    }

    private void press(String day) {
        clock.locator("#rehearsal-form button").click();
        assertThat(clock.locator("#rehearsal-now")).containsText(day + " 08:0");
        today = LocalDate.parse(day, DAY);
    }

    private void workingMornings(int days) {
        for (int i = 0; i < days; i++) {
            nextWorkingMorning();
        }
    }

    /** How the assignment stands, as everybody reads it. */
    private String where() {
        return Visitor.basic(jar, "vpubOfficer")
                .get("/api/assignments/" + assignment)
                .json()
                .path("deadlineWords")
                .asText();
    }

    /** Just these are told of the result today, nobody twice and nobody else. */
    private void tells(String... lines) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(toldSince(today)).containsExactly(lines));
        told += lines.length;
    }

    private List<String> toldSince(LocalDate day) {
        return database.texts("select recipient_id || ' ' || kind from message where obligation_key = 'result:"
                + assignment + "' and created_at >= timestamp with time zone '" + day
                + " 08:00:00+07:00' order by recipient_id");
    }

    private void bell(Desk desk, String text, String picture) {
        Page page = desk.page();
        page.locator(".dondoc-bell > button").click();
        Locator message = page.locator("#dondoc-bell-panel .message", new Page.LocatorOptions().setHasText(text))
                .first();
        assertThat(message).containsText(TITLE);
        Picture.of(page).taken(picture);
    }

    private static String text(Map<String, String> values) {
        try {
            return new ObjectMapper().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
