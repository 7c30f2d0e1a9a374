package vn.dondoc.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes days as RFC 5545 wants them: lines of at most 75 octets with CR LF, special characters escaped. */
final class ICalendar {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /**
     * @param domain the right side of each event's id, which stays the same when its day moves
     * @param baseUrl the address at which people reach the app
     */
    static String write(List<OwnDeadline> deadlines, String domain, String baseUrl, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Don Doc//Lich thoi han//VI")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .line("X-WR-CALNAME", "Thời hạn - Đôn Đốc")
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H")
                .line("X-PUBLISHED-TTL", "PT6H");
        deadlines.forEach(deadline -> calendar.event(deadline, domain, baseUrl, now));
        return calendar.line("END", "VCALENDAR").text.toString();
    }

    private void event(OwnDeadline deadline, String domain, String baseUrl, Instant now) {
        String link = baseUrl + deadline.path();
        line("BEGIN", "VEVENT")
                .line("UID", deadline.uid() + "@" + domain)
                .line("DTSTAMP", STAMP.format(now))
                .line("DTSTART;VALUE=DATE", DAY.format(deadline.dueOn()))
                .line("DTEND;VALUE=DATE", DAY.format(deadline.dueOn().plusDays(1)))
                .line("SUMMARY", escaped(deadline.summary()))
                .line("DESCRIPTION", escaped(deadline.agency() + "\n" + link))
                .line("URL", link)
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded between characters, never inside one. */
    private ICalendar line(String name, String value) {
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
        }
        text.append("\r\n");
        return this;
    }
}
