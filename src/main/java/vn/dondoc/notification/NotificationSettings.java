package vn.dondoc.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the app; the mail server itself is {@code spring.mail.*}.
 *
 * @param baseUrl the address at which people reach the app: links in mails begin with it
 * @param from the sender of every mail
 * @param messageIdDomain the right side of every Message-ID
 * @param webhookUrl the office's own gateway; empty for none
 * @param webhookSecret what its messages are signed with (HMAC-SHA256)
 * @param senders how many deliveries go on at once
 * @param spread over how long what waited for the office to open goes out
 */
@ConfigurationProperties("dondoc.notification")
record NotificationSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("dondoc@localhost") String from,
        @DefaultValue("dondoc.localhost") String messageIdDomain,
        @DefaultValue("") String webhookUrl,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("4") int senders,
        @DefaultValue("10m") Duration spread) {}
