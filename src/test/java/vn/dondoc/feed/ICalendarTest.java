package vn.dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant NOW = Instant.parse("2024-03-15T02:00:00Z");

    @Test
    void aDeadlineIsOneWholeDay() {
        assertThat(unfolded("Rà soát"))
                .contains(
                        "BEGIN:VCALENDAR", "VERSION:2.0", "UID:assignment-7@kontum.gov.vn", "DTSTAMP:20240315T020000Z")
                .contains("DTSTART;VALUE=DATE:20240329", "DTEND;VALUE=DATE:20240330")
                .contains("SUMMARY:Thời hạn: 857/UBND-KGVX - Nhiệm vụ 6: Rà soát")
                .contains("DESCRIPTION:Sở Y tế\\nhttps://dondoc.example/camunda/app/tasklist/default/#/")
                .endsWith("END:VCALENDAR");
    }

    @Test
    void linesAreFoldedBetweenCharactersAtSeventyFiveOctets() {
        String text =
                written("Lập danh sách đối tượng hộ nghèo, cận nghèo cần hỗ trợ đột xuất ở mười huyện ".repeat(3));
        assertThat(text).endsWith("\r\n").doesNotContain("�");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void noTitleAddsALineOfItsOwn() {
        assertThat(unfolded("a;b,c\\d\r\nATTACH:x\u0007"))
                .contains("SUMMARY:Thời hạn: 857/UBND-KGVX - Nhiệm vụ 6: a\\;b\\,c\\\\d\\nATTACH:x ")
                .noneMatch(line -> line.startsWith("ATTACH"));
    }

    private static List<String> unfolded(String title) {
        return List.of(written(title).replace("\r\n ", "").split("\r\n"));
    }

    private static String written(String title) {
        OwnDeadline deadline = new OwnDeadline(
                "assignment-7", "Thời hạn", "857/UBND-KGVX", 6, title, "Sở Y tế", LocalDate.of(2024, 3, 29), 7L, null);
        return ICalendar.write(List.of(deadline), "kontum.gov.vn", "https://dondoc.example", NOW);
    }
}
