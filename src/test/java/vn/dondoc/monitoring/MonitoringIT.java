package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.dondoc.SettableClock;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.directive.DirectiveState;
import vn.dondoc.organisation.Agencies;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.OrganisationRegister;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.DirectiveFixture;
import vn.dondoc.walk.DirectivePaths;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.WebAppSession;

/** Who sees what on the managers' pages, and that figures, lists and files tell the same. */
@SystemTest
class MonitoringIT {

    private static final List<String> ADDRESSES = List.of(
            "/api/monitoring/access",
            "/api/monitoring/overview",
            "/api/monitoring/assignments",
            "/api/monitoring/directives",
            "/api/monitoring/assignments/export?format=CSV",
            "/api/monitoring/on-time?cycle=QUARTER",
            "/api/monitoring/on-time/export?cycle=QUARTER&format=CSV",
            "/api/monitoring/days?cycle=QUARTER",
            "/api/monitoring/days/export?cycle=QUARTER&format=XLSX");

    private static final String FORMULA = "=HYPERLINK(\"http://x.invalid\",\"Bấm vào đây\")";

    private static final List<String> SEEING_ALL = List.of("ubndChair", "ubndLeader", "vpubLeader", "vpubOfficer");
    /** Nothing of managers' pages. */
    static final List<String> SEEING_NOTHING = List.of("sgddtOfficer", "sgddtClerk", "hdhOfficer", "admin");

    /** Cockpit's own addresses, which would show all agencies' work. */
    private static final List<String> TECHNICAL = List.of(
            "/camunda/api/engine/engine/default/process-instance",
            "/camunda/api/engine/engine/default/process-instance/count",
            "/camunda/api/engine/engine/default/variable-instance",
            "/camunda/api/engine/engine/default/history/process-instance",
            "/camunda/api/engine/engine/default/process-definition/statistics",
            "/camunda/api/engine/engine/default/process-definition/x:1:1/statistics?incidents=true",
            "/camunda/api/engine/engine/default/process-definition/key/assignmentExecution/statistics",
            "/camunda/api/engine/engine/default/process-definition/x:1:1/static-called-process-definitions",
            "/camunda/api/engine/engine/default/history/activity-instance",
            "/camunda/api/engine/engine/default/incident",
            "/camunda/api/engine/engine/default/job",
            "/camunda/api/cockpit/plugin/base/default/incident",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "/camunda/app/cockpit/default/x.html");

    /** What Cockpit asks by POST, its queries among it. */
    private static final List<String> TECHNICAL_QUERIES = List.of(
            "/camunda/api/cockpit/plugin/base/default/process-instance",
            "/camunda/api/cockpit/plugin/base/default/process-instance/count",
            "/camunda/api/cockpit/plugin/base/default/process-definition/x:1:1/called-process-definitions",
            "/camunda/api/cockpit/plugin/base/default/incident",
            "/camunda/api/engine/engine/default/process-instance",
            "/camunda/api/engine/engine/default/process-instance/count",
            "/camunda/api/engine/engine/default/execution",
            "/camunda/api/engine/engine/default/variable-instance",
            "/camunda/api/engine/engine/default/incident",
            "/camunda/api/engine/engine/default/job",
            "/camunda/api/engine/engine/default/external-task",
            "/camunda/api/engine/engine/default/history/process-instance",
            "/camunda/api/engine/engine/default/history/activity-instance",
            "/camunda/api/engine/engine/default/history/variable-instance");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Paths paths;

    @Autowired
    DirectivePaths directives;

    @Autowired
    Agencies agencies;

    @Autowired
    OrganisationRegister register;

    @Autowired
    SettableClock clock;

    @Autowired
    AskedFirst askedFirst;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** In the background nobody sees that it cannot be asked. */
    @Test
    void whatIsAskedAtTheStartIsAnswered() {
        assertThatCode(askedFirst::ask).doesNotThrowAnyException();
    }

    /** Of no directive: by it every node notices that what it has kept of agencies' order and names is old. */
    @Test
    void anAgencyThatIsEnteredIsOnRecord() {
        Agency known = agencies.find("SYT").orElseThrow();
        String saved =
                """
                select count(*) from event where action = 'AGENCY_SAVED' and agency_code = 'SYT' and directive_id is null
                   and assignment_id is null""";
        long before = jdbc.sql(saved).query(Long.class).single();

        register.saveAgency(known, true);

        assertThat(jdbc.sql(saved).query(Long.class).single()).isEqualTo(before + 1);

        String savedBy = saved + " and actor_id = 'admin'";
        long hisBefore = jdbc.sql(savedBy).query(Long.class).single();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("admin", null));
        try {
            register.saveAgency(known, true);
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(jdbc.sql(savedBy).query(Long.class).single())
                .as("who did it")
                .isEqualTo(hisBefore + 1);
    }

    @Test
    void managersHaveTheirPagesAndNobodyElse() {
        for (String address : ADDRESSES) {
            for (String person : SEEING_ALL) {
                assertThat(get(person, address).getStatusCode())
                        .as("%s %s", person, address)
                        .isEqualTo(HttpStatus.OK);
            }
            assertThat(get("sgddtLeader", address).getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            for (String person : SEEING_NOTHING) {
                assertThat(get(person, address).getStatusCode())
                        .as("%s %s", person, address)
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
            assertThat(rest.getForEntity(address, String.class).getStatusCode())
                    .as(address)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void cockpitOpensToManagersWithoutItsOwnAddresses() {
        for (String person : List.of("ubndChair", "ubndLeader", "vpubOfficer", "sgddtLeader", "sgddtOfficer")) {
            WebAppSession session = WebAppSession.login(rest, person);
            assertThat(session.get("/camunda/app/cockpit/default/").getStatusCode())
                    .as(person)
                    .isEqualTo(person.equals("sgddtOfficer") ? HttpStatus.NOT_FOUND : HttpStatus.OK);
            for (String address : TECHNICAL) {
                assertThat(session.get(address).getStatusCode())
                        .as("%s %s", person, address)
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
            for (String address : TECHNICAL_QUERIES) {
                assertThat(session.post(address, Map.of()).getStatusCode())
                        .as("%s POST %s", person, address)
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
        }
        WebAppSession operator = WebAppSession.login(rest, "admin");
        assertThat(operator.post(TECHNICAL_QUERIES.get(0), Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(operator.get("/camunda/app/cockpit/default/").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(operator.get(TECHNICAL.get(0)).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void anAgencysLeaderSeesItsOwnOnly() throws IOException {
        String number = Office.freshNumber();
        office.giveOut(three(number));

        List<JsonNode> all = lines("vpubOfficer", "/api/monitoring/assignments?size=200&text=" + number);
        List<JsonNode> own = lines("sgddtLeader", "/api/monitoring/assignments?size=200&text=" + number);
        assertThat(all).hasSize(3);
        assertThat(own)
                .singleElement()
                .satisfies(row -> assertThat(row.path("leadCode").asText()).isEqualTo("SGDDT"));
        JsonNode matrix = body("sgddtLeader", "/api/monitoring/overview").path("agencies");
        assertThat(matrix).allMatch(row -> row.path("code").asText().equals("SGDDT"));
        assertThat(body("sgddtLeader", "/api/monitoring/on-time?cycle=YEAR").path("lines"))
                .allMatch(row -> row.path("code").asText().equals("SGDDT"));
        for (String by : List.of("LEAD", "HOLDER")) {
            assertThat(body("sgddtLeader", "/api/monitoring/days?cycle=YEAR&by=" + by)
                            .path("lines"))
                    .as(by)
                    .noneMatch(row -> row.path("code").asText().equals("SYT"));
        }
        assertThat(lines("sgddtLeader", "/api/monitoring/assignments?size=200&agency=SYT&text=" + number))
                .isEmpty();
    }

    /** Each figure opens a list of as many lines, whoever looks: an agency's figures are of what it leads. */
    @ParameterizedTest
    @ValueSource(strings = {"ubndChair", "hkrLeader", "hdhLeader"})
    void everyFigureOpensTheListBehindIt(String person) throws IOException {
        office.giveOut(three(Office.freshNumber()));
        office.giveOut(DirectiveFixture.coordinated(Office.freshNumber(), "HKR", "HDH"));
        office.giveOut(DirectiveFixture.coordinated(Office.freshNumber(), "SYT", "HKR", "HDH"));
        boolean all = body(person, "/api/monitoring/access").path("all").asBoolean();
        String list = "/api/monitoring/assignments?size=1" + (all ? "" : "&part=LEADING");
        JsonNode overview = body(person, "/api/monitoring/overview");
        JsonNode figures = overview.path("figures");
        for (String[] bucket : new String[][] {
            {"completedOnTime", "COMPLETED_ON_TIME"},
            {"completedLate", "COMPLETED_LATE"},
            {"completedNoDeadline", "COMPLETED_NO_DEADLINE"},
            {"openInTime", "OPEN_IN_TIME"},
            {"openOverdue", "OPEN_OVERDUE"},
            {"openNoDeadline", "OPEN_NO_DEADLINE"},
            {"recalled", "RECALLED"}
        }) {
            assertThat(total(person, list + "&bucket=" + bucket[1]))
                    .as(bucket[1])
                    .isEqualTo(figures.path(bucket[0]).asLong());
        }
        for (JsonNode agency : overview.path("agencies")) {
            String code = agency.path("code").asText();
            agency.path("cells").fields().forEachRemaining(cell -> assertThat(
                            total(person, list + "&agency=" + code + "&progress=" + cell.getKey()))
                    .as("%s %s", code, cell.getKey())
                    .isEqualTo(cell.getValue().path("amount").asLong()));
        }
        assertThat(total(person, "/api/monitoring/directives?size=1&open=true"))
                .isEqualTo(overview.path("directivesInHand").asLong());
        long beside = overview.path("coordinated").asLong();
        assertThat(total(person, "/api/monitoring/assignments?size=1&part=COORDINATING"))
                .isEqualTo(beside);
        assertThat(beside).isEqualTo(total(person, "/api/monitoring/assignments?size=1") - total(person, list));
        if (!all) {
            assertThat(beside).isPositive();
        }
    }

    /** What waits to be confirmed is delivered, and what an agency only takes part in is another's to deliver. */
    @Test
    void whatFallsDueThisWeekIsStillToBeDelivered() throws IOException {
        clock.goTo(OffsetDateTime.parse("2026-11-23T09:00:00+07:00").toInstant());
        AssignmentPath delivered = paths.given(dueOn("2026-11-27", "SXD"));
        AssignmentPath owed = paths.given(dueOn("2026-11-27", "SXD", "SNV"));
        delivered.reported();
        String behind =
                "/api/monitoring/assignments?size=200&bucket=OPEN_IN_TIME&dueFrom=2026-11-23&dueTo=2026-11-29&owed=true";

        JsonNode overview = body("sxdLeader", "/api/monitoring/overview");
        assertThat(overview.path("dueThisWeek").findValuesAsText("id"))
                .contains(Long.toString(owed.id()))
                .doesNotContain(Long.toString(delivered.id()));
        assertThat(overview.path("dueThisWeek").findValues("daysLeft"))
                .isNotEmpty()
                .noneMatch(JsonNode::isNull);
        assertThat(total("sxdLeader", behind + "&part=LEADING"))
                .isEqualTo(overview.path("dueThisWeekInAll").asLong());
        assertThat(body("snvLeader", "/api/monitoring/overview")
                        .path("dueThisWeek")
                        .findValuesAsText("id"))
                .doesNotContain(Long.toString(owed.id()));
        assertThat(total("vpubLeader", behind))
                .isEqualTo(body("vpubLeader", "/api/monitoring/overview")
                        .path("dueThisWeekInAll")
                        .asLong());
    }

    /** Its assignments have ended; the Office still owes the report, and its word that nothing more is to be done. */
    @Test
    void aDirectiveIsInHandUntilTheOfficeHasReported() throws IOException {
        String number = Office.freshNumber();
        DirectivePaths.Path path =
                directives.of(office.giveOut(DirectiveFixture.parts(number, "CASE", "SGDDT", "SYT")));
        path.partEnded(1);
        assertThat(total("sgddtLeader", inHand(number))).isZero();
        path.partEnded(2).stands(DirectiveState.CONSOLIDATING, "consolidateReport");
        assertThat(lines("ubndLeader", inHand(number)))
                .singleElement()
                .satisfies(line -> assertThat(line.path("stateLabel").asText()).isEqualTo("Đang tổng hợp báo cáo"));
        path.reported();
        assertThat(total("ubndLeader", inHand(number))).isEqualTo(1);
        path.ended(Map.of("note", "Đã thực hiện xong."));
        assertThat(total("ubndLeader", inHand(number))).isZero();
        assertThat(total("ubndLeader", "/api/monitoring/directives?size=1&text=" + number))
                .isEqualTo(1);
    }

    @Test
    void aListIsFoundWithoutDiacriticsAndNothingInItIsCode() throws IOException {
        String number = Office.freshNumber();
        office.giveOut(three(number));

        assertThat(lines("vpubOfficer", "/api/monitoring/assignments?text=" + number))
                .hasSize(3);
        assertThat(total("vpubOfficer", "/api/monitoring/assignments?text=giao duc va dao tao"))
                .isPositive();
        assertThat(total("vpubOfficer", "/api/monitoring/assignments?text=KIEM TRA duong di"))
                .isPositive();
        for (String attack : List.of("' or 1=1 --", "%", "_", "!", "\"};drop table assignment;", "\\")) {
            assertThat(get("vpubOfficer", "/api/monitoring/assignments?text={text}", attack)
                            .getStatusCode())
                    .as(attack)
                    .isEqualTo(HttpStatus.OK);
        }
        // As a wildcard it would find each "Kiểm tra đường đi của một nhiệm vụ"; no word begins so.
        assertThat(get("vpubOfficer", "/api/monitoring/assignments?text={text}", "%iem")
                        .getHeaders()
                        .getFirst("X-Total-Count"))
                .isEqualTo("0");
        assertThat(get("vpubOfficer", "/api/monitoring/assignments?size=2147483647")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(get("vpubOfficer", "/api/monitoring/assignments?order=due_on;drop")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(total("vpubOfficer", "/api/monitoring/assignments?bucket=x' or '1'='1"))
                .isZero();
    }

    /** Not by codes, which nobody sees: a district's would stand between two departments'. */
    @Test
    void aListByAgencyStandsAsEveryListOfAgenciesDoes() throws IOException {
        String number = Office.freshNumber();
        office.giveOut(DirectiveFixture.parts(number, "GUIDANCE", "HDH", "SYT", "STC", "SGDDT", "BDT"));

        assertThat(lines("ubndChair", "/api/monitoring/assignments?order=AGENCY&text=" + number))
                .extracting(line -> line.path("lead").asText())
                .hasSize(5)
                .containsExactlyElementsOf(
                        body("ubndChair", "/api/monitoring/access").path("agencies").findValuesAsText("name").stream()
                                .filter(Stream.of("HDH", "SYT", "STC", "SGDDT", "BDT")
                                        .map(agencies::shortName)
                                        .toList()::contains)
                                .toList());
    }

    /** In either format; what somebody has written like a formula arrives as text. */
    @Test
    void aFileHoldsTheSameLinesAndWhoTookItIsOnRecord() throws IOException {
        String number = Office.freshNumber();
        ObjectNode directive = three(number);
        ((ObjectNode) directive.path("assignments").get(1)).put("title", FORMULA);
        office.giveOut(directive);
        String export = "/api/monitoring/assignments/export?text=" + number + "&format=";
        List<String> titles = lines("ubndLeader", "/api/monitoring/assignments?text=" + number).stream()
                .map(row -> row.path("title").asText())
                .toList();
        assertThat(titles).hasSize(3).contains(FORMULA);

        ResponseEntity<String> csv = get("ubndLeader", export + "CSV");
        assertThat(csv.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
        List<CSVRecord> records = CSVFormat.RFC4180
                .parse(new StringReader(csv.getBody().substring(1)))
                .getRecords();
        List<String> heading = records.get(0).toList();
        assertThat(heading).contains("STT", "Nội dung nhiệm vụ", "Thời hạn ban đầu");
        int title = heading.indexOf(ListColumn.TITLE.label());
        assertThat(records).extracting(row -> CellText.read(row.get(title))).containsExactlyElementsOf(headed(titles));
        assertThat(records).extracting(row -> row.get(title)).contains("'" + FORMULA);

        byte[] xlsx = rest.withBasicAuth("ubndLeader", "demo857").getForObject(export + "XLSX", byte[].class);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> read = rows.toList();
            assertThat(read).extracting(row -> row.getCellText(title)).containsExactlyElementsOf(headed(titles));
            assertThat(read).allSatisfy(row -> assertThat(row.stream().filter(Objects::nonNull))
                    .allMatch(cell -> cell.getFormula() == null));
            assertThat(read.get(0).stream().map(Cell::getText)).containsExactlyElementsOf(heading);
        }
        for (String format : List.of("CSV", "XLSX")) {
            assertThat(jdbc.sql(
                                    "select count(*) from event where action = 'LIST_EXPORTED' and actor_id = 'ubndLeader' and summary = :summary")
                            .param("summary", "Xuất danh sách giám sát ra tệp " + format + ", 3 nhiệm vụ.")
                            .query(Integer.class)
                            .single())
                    .as(format)
                    .isPositive();
        }
    }

    private static List<String> headed(List<String> titles) {
        return Stream.concat(Stream.of(ListColumn.TITLE.label()), titles.stream())
                .toList();
    }

    /** A line of the file is a line of the table: name, assignments, four phases, their sum, and the steps. */
    @Test
    void theTableOfDaysIsTheSameInAFileAndWhoTookItIsOnRecord() throws IOException {
        AssignmentPath path = paths.given("STTTT", "CASE");
        clock.advance(Duration.ofDays(8));
        path.received();
        clock.advance(Duration.ofDays(8));
        String period = "from=" + OfficeZone.today(clock).minusDays(100) + "&to=" + OfficeZone.today(clock);
        JsonNode table = body("sttttLeader", "/api/monitoring/days?" + period);
        JsonNode total = table.path("total");
        assertThat(table.path("lines")).hasSize(1);
        assertThat(total.path("days").asLong())
                .isPositive()
                .isEqualTo(StreamSupport.stream(total.path("phases").spliterator(), false)
                        .mapToLong(phase -> phase.path("days").asLong())
                        .sum())
                .isEqualTo(StreamSupport.stream(total.path("steps").spliterator(), false)
                        .mapToLong(step -> step.path("days").asLong())
                        .sum());

        ResponseEntity<String> csv = get("sttttLeader", "/api/monitoring/days/export?format=CSV&" + period);
        assertThat(csv.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .parse(new StringReader(csv.getBody().substring(1)))
                .getRecords();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).toList())
                .startsWith("Cơ quan chủ trì", "Số nhiệm vụ", "Chờ xử lý", "Đang thực hiện")
                .contains("Cộng", "Chờ xử lý: Vào sổ văn bản đến");
        List<Long> figures = rows.get(2).stream().skip(1).map(Long::valueOf).toList();
        assertThat(figures.get(0)).isEqualTo(total.path("assignments").asLong());
        assertThat(figures.subList(1, 5).stream().mapToLong(Long::longValue).sum())
                .as("phases")
                .isEqualTo(figures.get(5))
                .isEqualTo(total.path("days").asLong());
        assertThat(figures.stream().skip(6).mapToLong(Long::longValue).sum() + figures.get(4))
                .as("steps and pauses")
                .isEqualTo(figures.get(5));
        assertThat(jdbc.sql(
                                """
                        select count(*) from event where action = 'LIST_EXPORTED' and actor_id = 'sttttLeader'
                          and summary = 'Xuất bảng ngày làm việc ra tệp CSV, 1 dòng.'""")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get("sttttLeader", "/api/monitoring/days?from=2024-05-01&to=2024-04-01")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(get("sttttLeader", "/api/monitoring/days?cycle=YEAR&by=x").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void columnsAreKeptForEachPerson() throws IOException {
        assertThat(put("vpubLeader", "{\"columns\":[\"TITLE\",\"NUMBER\"]}").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(body("vpubLeader", "/api/monitoring/access").path("chosenColumns"))
                .extracting(JsonNode::asText)
                .containsExactly("NUMBER", "TITLE");
        // Of whom no other test lets anything be chosen.
        assertThat(body("vpubOfficer2", "/api/monitoring/access").path("chosenColumns"))
                .hasSize(ListColumn.USUAL.size());
        assertThat(put("vpubLeader", "{\"columns\":[]}").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(put("vpubLeader", "{\"columns\":[\"password_hash\"]}").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(put("sgddtOfficer", "{\"columns\":[\"TITLE\"]}").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** The tables by agency and by field count the same work. */
    @Test
    void theOnTimeTableAddsUpWhicheverWay() throws IOException {
        office.giveOut(three(Office.freshNumber()));
        JsonNode byAgency = body("ubndChair", "/api/monitoring/on-time?cycle=YEAR&dimension=AGENCY")
                .path("total");
        JsonNode byField = body("ubndChair", "/api/monitoring/on-time?cycle=YEAR&dimension=FIELD")
                .path("total");

        assertThat(byAgency.path("figures")).isEqualTo(byField.path("figures"));
        assertThat(byAgency.path("figures").path("openInTime").asLong()).isPositive();
        Map.of(
                        "cycle=MONTH&day=2026-05-20", "Tháng 6 năm 2026/2026-05-15/2026-06-14/Tháng 5 năm 2026",
                        "cycle=HALF_YEAR&day=2026-05-20",
                                "6 tháng đầu năm 2026/2025-12-15/2026-06-14/6 tháng cuối năm 2025",
                        "from=2026-05-11&to=2026-05-20",
                                "Từ 11/05/2026 đến 20/05/2026/2026-05-11/2026-05-20/Từ 01/05/2026 đến 10/05/2026")
                .forEach((asked, told) -> assertThat(told(asked)).as(asked).isEqualTo(told));
        assertThat(get("ubndChair", "/api/monitoring/on-time?from=2024-05-01&to=2024-04-01")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(get("ubndChair", "/api/monitoring/on-time?cycle=YEAR&asOf=2020-01-01")
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The period, its days, and the one that it is compared with. */
    private String told(String period) {
        JsonNode table = rest.withBasicAuth("ubndChair", "demo857")
                .getForObject("/api/monitoring/on-time?" + period, JsonNode.class);
        return String.join(
                "/",
                table.path("label").asText(),
                table.path("from").asText(),
                table.path("to").asText(),
                table.path("previousLabel").asText());
    }

    /** Between two acts of one day stands what stood then; the file is of the same moment. */
    @Test
    void aMomentWithinADayTellsWhatStoodThen() throws IOException {
        AssignmentPath path = paths.given("SXD", "CASE").received().named().planEntered();
        clock.goTo(path.assignment().dueOn().plusDays(1));
        LocalDate day = OfficeZone.today(clock);
        clock.advance(Duration.ofMinutes(3));
        LocalTime before = LocalTime.ofInstant(clock.instant(), OfficeZone.ID).truncatedTo(ChronoUnit.MINUTES);
        clock.advance(Duration.ofMinutes(3));
        path.drafted().signedLate().issuedLate().confirmation("CONFIRMED");
        clock.advance(Duration.ofMinutes(3));
        LocalTime after = LocalTime.ofInstant(clock.instant(), OfficeZone.ID).truncatedTo(ChronoUnit.MINUTES);
        String table = "/api/monitoring/on-time?cycle=YEAR&asOf=" + day + "&asOfTime=";

        JsonNode then = body("sxdLeader", table + before);
        JsonNode now = body("sxdLeader", table + after);

        assertThat(then.path("past").asBoolean()).isTrue();
        assertThat(then.path("countedAt").asText()).startsWith(day + "T" + before);
        assertThat(completed(now)).isEqualTo(completed(then) + 1);
        assertThat(total(now)).isEqualTo(total(then));
        assertThat(causes(now)).isEqualTo(causes(then) + 1);
        ResponseEntity<String> csv = get(
                "sxdLeader",
                "/api/monitoring/on-time/export?format=CSV&cycle=YEAR&asOf=" + day + "&asOfTime=" + before);
        assertThat(csv.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .contains("-chot-" + day.toString().replace("-", "") + "-"
                        + before.toString().replace(":", "") + ".csv");
        assertThat(CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setAllowMissingColumnNames(true)
                        .get()
                        .parse(new StringReader(csv.getBody().substring(1)))
                        .getRecords()
                        .get(0)
                        .get("Đã hoàn thành: quá hạn"))
                .isEqualTo(Long.toString(completed(then)));
        String future = LocalTime.ofInstant(clock.instant().plusSeconds(120), OfficeZone.ID)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        assertThat(refusal(table + future)).isEqualTo("Thời điểm chốt số liệu không được sau lúc này.");
        assertThat(refusal(table + "24:00")).startsWith("Hãy nhập giờ chốt số liệu dạng giờ:phút");
        assertThat(refusal("/api/monitoring/on-time?cycle=YEAR&asOfTime=10:00"))
                .isEqualTo("Hãy nhập ngày chốt số liệu cùng với giờ.");
    }

    private String refusal(String address) throws IOException {
        ResponseEntity<String> answer = get("sxdLeader", address);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return json.readTree(answer.getBody()).path("message").asText();
    }

    private static long completed(JsonNode table) {
        return table.path("total").path("figures").path("completedLate").asLong();
    }

    private static long causes(JsonNode table) {
        return StreamSupport.stream(table.path("total").path("causes").spliterator(), false)
                .mapToLong(cause -> cause.path("amount").asLong())
                .sum();
    }

    private static long total(JsonNode table) {
        return StreamSupport.stream(table.path("total").path("figures").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    /** Shares of what is completed, the change and the causes go out with the figures. */
    @Test
    void theOnTimeTableIsTheSameInAFileAndWhoTookItIsOnRecord() throws IOException {
        paths.given("SVHTTDL", "CASE").reported().confirmation("CONFIRMED");
        String period = "cycle=YEAR";
        JsonNode total =
                body("svhttdlLeader", "/api/monitoring/on-time?" + period).path("total");
        assertThat(total.path("figures").path("completedOnTime").asLong()).isPositive();

        ResponseEntity<String> csv = get("svhttdlLeader", "/api/monitoring/on-time/export?format=CSV&" + period);
        assertThat(csv.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setAllowMissingColumnNames(true)
                .get()
                .parse(new StringReader(csv.getBody().substring(1)))
                .getRecords();
        CSVRecord last = rows.get(rows.size() - 1);
        assertThat(rows).hasSize(2);
        assertThat(last.get("Cơ quan chủ trì")).isEqualTo("Tổng cộng");
        assertThat(last.get("Đã hoàn thành: đúng hạn"))
                .isEqualTo(total.path("figures").path("completedOnTime").asText());
        assertThat(last.get("Đúng hạn / đã hoàn thành (%)"))
                .isEqualTo(total.path("shares")
                        .path("onTimeOfCompleted")
                        .decimalValue()
                        .setScale(2)
                        .toPlainString()
                        .replace('.', ','));
        assertThat(jdbc.sql(
                                """
                        select count(*) from event where action = 'LIST_EXPORTED' and actor_id = 'svhttdlLeader'
                          and summary = 'Xuất bảng đúng hạn ra tệp CSV, 1 dòng.'""")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get("svhttdlLeader", "/api/monitoring/on-time/export?format=XLSX&" + period)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    /** A link on another site takes nothing out in his name, and nothing goes on record as his. */
    @Test
    void anExportIsNotTakenByAnotherSitesLink() throws Exception {
        String exports = "select count(*) from event where action = 'LIST_EXPORTED' and actor_id = 'sldtbxhLeader'";
        int before = jdbc.sql(exports).query(Integer.class).single();
        for (String address : ADDRESSES) {
            if (address.contains("/export")) {
                assertThat(fetched("sldtbxhLeader", address, "cross-site")).isEqualTo(403);
                assertThat(jdbc.sql(exports).query(Integer.class).single()).isEqualTo(before);
                assertThat(fetched("sldtbxhLeader", address, "same-origin")).isEqualTo(200);
                assertThat(jdbc.sql(exports).query(Integer.class).single()).isEqualTo(++before);
            }
        }
    }

    /** As a browser says it, which the template's client may not. */
    private int fetched(String person, String address, String site) throws Exception {
        String login = Base64.getEncoder().encodeToString((person + ":demo857").getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(rest.getRootUri() + address))
                                .header("Authorization", "Basic " + login)
                                .header("Sec-Fetch-Site", site)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static ObjectNode dueOn(String day, String lead, String... coordinators) {
        ObjectNode directive = DirectiveFixture.simple(Office.freshNumber(), lead, "CASE");
        ObjectNode assignment = (ObjectNode) directive.path("assignments").get(0);
        assignment.put("deadline", day);
        List.of(coordinators).forEach(assignment.withArray("coordinating")::add);
        return directive;
    }

    private static String inHand(String number) {
        return "/api/monitoring/directives?size=20&open=true&text=" + number;
    }

    private static ObjectNode three(String number) {
        return DirectiveFixture.parts(number, "CASE", "SGDDT", "SYT", "STC");
    }

    private ResponseEntity<String> get(String person, String address, Object... values) {
        return rest.withBasicAuth(person, "demo857").getForEntity(address, String.class, values);
    }

    private ResponseEntity<String> put(String person, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return rest.withBasicAuth(person, "demo857")
                .exchange("/api/monitoring/columns", HttpMethod.PUT, new HttpEntity<>(body, headers), String.class);
    }

    private long total(String person, String address) {
        ResponseEntity<String> answer = get(person, address.replace("%", "%25"));
        assertThat(answer.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
        return Long.parseLong(answer.getHeaders().getFirst("X-Total-Count"));
    }

    private JsonNode body(String person, String address) throws IOException {
        return json.readTree(get(person, address).getBody());
    }

    private List<JsonNode> lines(String person, String address) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        body(person, address).forEach(lines::add);
        return lines;
    }
}
