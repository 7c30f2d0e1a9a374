package vn.dondoc.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.language.VietnameseDate;

/** Words a mail: a single message, or the one mail of a morning with its groups. */
@Component
class MailWriter {

    private static final String ITEMS = "{{" + TemplatePlaces.ITEMS + "}}";

    private final MailTemplates templates;
    private final NotificationSettings settings;
    private final WorkingCalendars calendars;
    private final int dueSoonDays;
    private final Clock clock;

    MailWriter(
            MailTemplates templates,
            NotificationSettings settings,
            WorkingCalendars calendars,
            @Value("${dondoc.due-soon-working-days:3}") int dueSoonDays,
            Clock clock) {
        this.templates = templates;
        this.settings = settings;
        this.calendars = calendars;
        this.dueSoonDays = dueSoonDays;
        this.clock = clock;
    }

    Parcel.Mail single(StoredNotice notice) {
        return fill(templates.find(MailTemplates.SINGLE), values(notice), "", "");
    }

    Parcel.Mail digest(DigestKind kind, List<StoredNotice> notices) {
        MailTemplate item = templates.find(MailTemplates.DIGEST_ITEM);
        StringBuilder html = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        grouped(notices).forEach((heading, group) -> {
            if (!group.isEmpty()) {
                html.append("<h3>")
                        .append(HtmlUtils.htmlEscape(heading, "UTF-8"))
                        .append("</h3>\n");
                plain.append(heading.toUpperCase(Locale.ROOT)).append("\n\n");
            }
            for (StoredNotice notice : group) {
                html.append(MailText.html(item.html(), values(notice)));
                plain.append(MailText.plain(item.plain(), values(notice))).append('\n');
            }
        });
        Map<String, String> values = Map.of(
                "title", kind.title(),
                "date", VietnameseDate.write(OfficeZone.today(clock)),
                "count", String.valueOf(notices.size()),
                "link", settings.baseUrl() + "/");
        return fill(templates.find(MailTemplates.DIGEST), values, html.toString(), plain.toString());
    }

    private Map<String, List<StoredNotice>> grouped(List<StoredNotice> notices) {
        LocalDate today = OfficeZone.today(clock);
        LocalDate soon = calendars.current().addWorkingDays(today, dueSoonDays);
        Map<String, List<StoredNotice>> groups = new LinkedHashMap<>();
        groups.put(
                "Quá hạn",
                notices.stream().filter(notice -> isBefore(notice, today)).toList());
        groups.put(
                "Sắp đến hạn",
                notices.stream()
                        .filter(notice -> !isBefore(notice, today) && isBefore(notice, soon.plusDays(1)))
                        .toList());
        groups.put(
                "Việc đang mở",
                notices.stream()
                        .filter(notice -> !isBefore(notice, soon.plusDays(1)))
                        .toList());
        return groups;
    }

    private static boolean isBefore(StoredNotice notice, LocalDate day) {
        return notice.dueOn() != null && notice.dueOn().isBefore(day);
    }

    private Map<String, String> values(StoredNotice notice) {
        return Map.of(
                "kind", notice.kind().label(),
                "subject", notice.subject(),
                "text", notice.text(),
                "why", notice.why(),
                "due", due(notice),
                "action", notice.action() == null ? "Mở hệ thống" : notice.action(),
                "link", settings.baseUrl() + (notice.link() == null ? "/" : notice.link()));
    }

    /** A reminder's own sentence says the date already: nothing is said twice. */
    private static String due(StoredNotice notice) {
        String date = notice.dueOn() == null ? "" : VietnameseDate.write(notice.dueOn());
        return notice.text().contains(date) ? "" : "Thời hạn: " + date + ".";
    }

    /** The items are finished already: they alone are put in unescaped, and last. */
    static Parcel.Mail fill(MailTemplate template, Map<String, String> values, String html, String plain) {
        return new Parcel.Mail(
                MailText.plain(template.subject(), values),
                MailText.html(template.html(), values).replace(ITEMS, html),
                MailText.plain(template.plain(), values).replace(ITEMS, plain));
    }
}
