package vn.dondoc.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** The office's own wording of its mails: looked at before it is used, and given up for the shipped one at any time. */
@Service
public class TemplateEditing {

    private static final Map<String, String> LABELS = Map.of(
            MailTemplates.SINGLE, "Thư lẻ (một thông báo)",
            MailTemplates.DIGEST, "Thư gộp buổi sáng, danh sách tuần, tháng",
            MailTemplates.DIGEST_ITEM, "Từng việc trong thư gộp");

    private final MailTemplates templates;
    private final JdbcClient jdbc;
    private final Clock clock;

    TemplateEditing(MailTemplates templates, JdbcClient jdbc, Clock clock) {
        this.templates = templates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param usesSubject whether its subject is ever sent
     * @param changedBy null where it is as it ships
     */
    public record Line(
            String name,
            String label,
            boolean usesSubject,
            String subject,
            String html,
            String plain,
            String changedBy,
            OffsetDateTime changedAt,
            List<Place> places) {}

    public record Place(String name, String meaning) {}

    /** A mail as it would look. */
    public record Preview(String subject, String html, String plain) {}

    record Change(String changedBy, OffsetDateTime changedAt) {}

    public List<Line> all() {
        return MailTemplates.NAMES.stream().map(this::line).toList();
    }

    private Line line(String name) {
        MailTemplate template = templates.find(name);
        Optional<Change> change = jdbc.sql("select changed_by, changed_at from message_template where name = :name")
                .param("name", name)
                .query(Change.class)
                .optional();
        return new Line(
                name,
                LABELS.get(name),
                !name.equals(MailTemplates.DIGEST_ITEM),
                template.subject(),
                template.html(),
                template.plain(),
                change.map(Change::changedBy).orElse(null),
                change.map(Change::changedAt).orElse(null),
                TemplatePlaces.of(name).entrySet().stream()
                        .map(place -> new Place(place.getKey(), place.getValue().meaning()))
                        .toList());
    }

    /** With sample data. @throws Problem with every fault */
    public Preview preview(MailTemplate template) {
        known(template.name());
        TemplateCheck.check(template);
        Map<String, String> samples = TemplatePlaces.samples(template.name());
        MailTemplate item = templates.find(MailTemplates.DIGEST_ITEM);
        Map<String, String> ofItem = TemplatePlaces.samples(MailTemplates.DIGEST_ITEM);
        Parcel.Mail mail = MailWriter.fill(
                template, samples, MailText.html(item.html(), ofItem), MailText.plain(item.plain(), ofItem));
        return new Preview(mail.subject(), mail.html(), mail.plain());
    }

    /** @throws Problem with every fault; if somebody else saves the same one at this moment */
    @Transactional
    public void save(Actor editor, MailTemplate template) {
        known(template.name());
        TemplateCheck.check(template);
        try {
            reset(template.name());
            add(editor, template);
        } catch (DuplicateKeyException | TransientDataAccessException other) {
            throw Problem.lostRace(
                    "Mẫu thư này vừa được người khác lưu; nội dung của ông/bà chưa được lưu. Hãy tải lại trang rồi sửa tiếp.");
        }
    }

    private void add(Actor editor, MailTemplate template) {
        jdbc.sql(
                        """
                insert into message_template (name, subject, html, plain, changed_by, changed_at)
                values (:name, :subject, :html, :plain, :by, :now)""")
                .param("name", template.name())
                .param("subject", template.subject().strip())
                .param("html", template.html())
                .param("plain", template.plain())
                .param("by", editor.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Back to the wording that ships. */
    @Transactional
    public void reset(String name) {
        known(name);
        jdbc.sql("delete from message_template where name = :name")
                .param("name", name)
                .update();
    }

    private static void known(String name) {
        if (!MailTemplates.NAMES.contains(name)) {
            throw Problem.notVisible();
        }
    }
}
