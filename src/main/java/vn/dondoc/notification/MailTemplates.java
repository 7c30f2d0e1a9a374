package vn.dondoc.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How mails are worded: as an office wrote it ({@code message_template}), else as it ships. */
@Repository
public class MailTemplates {

    /** A single message. */
    public static final String SINGLE = "single";

    /** The one mail of a morning; {@link #DIGEST_ITEM} is one message in it. */
    public static final String DIGEST = "digest";

    public static final String DIGEST_ITEM = "digest-item";

    public static final List<String> NAMES = List.of(SINGLE, DIGEST, DIGEST_ITEM);

    private final JdbcClient jdbc;

    MailTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MailTemplate find(String name) {
        return jdbc.sql("select name, subject, html, plain from message_template where name = :name")
                .param("name", name)
                .query(MailTemplate.class)
                .optional()
                .orElseGet(() -> shipped(name));
    }

    /** As it ships: what an office goes back to. */
    public static MailTemplate shipped(String name) {
        return new MailTemplate(name, read(name + ".subject.txt").strip(), read(name + ".html"), read(name + ".txt"));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("mail/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
