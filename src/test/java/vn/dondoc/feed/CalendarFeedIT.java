package vn.dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.SystemTest;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Paths;

/** The calendar behind its secret link, as a calendar program that cannot log in reads it. */
@SystemTest
class CalendarFeedIT {

    private static final String SWITCH = "/api/calendar-feed";

    @Autowired
    TestRestTemplate rest;

    @Autowired
    Paths paths;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        jdbc.sql("update person set active = true where id = 'sytOfficer'").update();
        jdbc.sql("update role_grant set valid_to = null where person_id in ('sytOfficer', 'vpubOfficer')")
                .update();
        jdbc.sql("delete from calendar_feed").update();
    }

    @Test
    void itHoldsOnesOwnDaysOnly() {
        AssignmentPath path = paths.given("SYT", "REVIEW").received().named();
        String due = LocalDate.parse(jdbc.sql("select cast(due_on as varchar(10)) from assignment where id = :id")
                        .param("id", path.id())
                        .query(String.class)
                        .single())
                .format(DateTimeFormatter.BASIC_ISO_DATE);
        String event = "UID:assignment-" + path.id() + "@";
        for (String person : new String[] {"sytOfficer", "sytLeader", "vpubOfficer"}) {
            assertThat(feed(person)).contains(event, "DTSTART;VALUE=DATE:" + due);
        }
        assertThat(feed("sgddtLeader")).contains("BEGIN:VCALENDAR").doesNotContain(event);
        jdbc.sql("update assignment set progress = 'PAUSED' where id = :id")
                .param("id", path.id())
                .update();
        assertThat(feed("sytLeader")).doesNotContain(event);
        jdbc.sql("update assignment set progress = 'IN_PROGRESS' where id = :id")
                .param("id", path.id())
                .update();
    }

    /** Not switched off, only gone to another agency: the app hides it from him, and so does the link. */
    @Test
    void whoHasLeftTheAgencyReadsNothingOfItsWorkAnyMore() {
        AssignmentPath path = paths.given("SYT", "REVIEW").received().named();
        for (String person : new String[] {"sytOfficer", "vpubOfficer"}) {
            String link = renew(person);
            assertThat(read(link)).contains("UID:assignment-" + path.id() + "@");
            jdbc.sql("update role_grant set valid_to = :yesterday where person_id = :person")
                    .param("yesterday", OfficeZone.today(clock).minusDays(1))
                    .param("person", person)
                    .update();
            assertThat(read(link)).as(person).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");
        }
    }

    @Test
    void theLinkIsRenewedSwitchedOffAndGoneWithItsPerson() {
        String first = renew("sytOfficer");
        assertThat(first).matches("/lich/[A-Za-z0-9_-]{43}\\.ics");
        ResponseEntity<String> answer = rest.getForEntity(first, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentType()).hasToString("text/calendar;charset=UTF-8");
        assertThat(jdbc.sql("select count(*) from calendar_feed where token_hash like :token")
                        .param("token", "%" + first.substring(6, 49) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        String second = renew("sytOfficer");
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        jdbc.sql("update person set active = false where id = 'sytOfficer'").update();
        assertThat(status(second)).isEqualTo(404);
        jdbc.sql("update person set active = true where id = 'sytOfficer'").update();
        JsonNode off = as("sytOfficer")
                .exchange(SWITCH, HttpMethod.DELETE, null, JsonNode.class)
                .getBody();
        assertThat(off.path("since").isNull()).isTrue();
        assertThat(status(second)).isEqualTo(404);
    }

    @Test
    void nothingElseIsOpenWithoutALogin() {
        assertThat(status("/lich/" + "A".repeat(43) + ".ics")).isEqualTo(404);
        assertThat(rest.exchange(SWITCH, HttpMethod.POST, HttpEntity.EMPTY, String.class)
                        .getStatusCode()
                        .value())
                .isIn(401, 403);
        assertThat(rest.getForEntity("/lich/x/y.ics", String.class).getBody())
                .as("leads to the login")
                .contains("Đăng nhập");
    }

    private String feed(String person) {
        return read(renew(person));
    }

    private String read(String link) {
        return rest.getForObject(link, String.class).replace("\r\n ", "");
    }

    private String renew(String person) {
        return as(person)
                .postForObject(SWITCH, null, JsonNode.class)
                .path("path")
                .asText();
    }

    private int status(String path) {
        return rest.getForEntity(path, String.class).getStatusCode().value();
    }

    private TestRestTemplate as(String person) {
        return rest.withBasicAuth(person, "demo857");
    }
}
