package vn.dondoc.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mail servers return what they could not deliver after all: that of {@code dondoc.notification.from}, or of
 * {@code spring.mail.properties.mail.smtp.from} where that is set. Read by IMAP.
 *
 * @param host empty: none is read
 * @param protocol {@code imaps} or {@code imap}
 */
@ConfigurationProperties("dondoc.bounces")
record BounceSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder) {

    boolean isOn() {
        return !host.isBlank();
    }
}
