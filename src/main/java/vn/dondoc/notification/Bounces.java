package vn.dondoc.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mail that came back after the server had taken it: of ours and because of its address, it counts as one refused at once. Anybody can
 * write into the mailbox: only a report that names the sealed Message-ID comes from who had the mail. What went out before there were
 * seals has none, and a report of it switches nothing off, nor does one without the seal; the log says so.
 */
@Component
class Bounces {

    private static final Logger log = LoggerFactory.getLogger(Bounces.class);
    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final RefusedAddresses refusedAddresses;
    private final MessageKeys keys;
    private final TransactionTemplate transaction;
    private final Pattern ours;

    Bounces(
            JdbcClient jdbc,
            RefusedAddresses refusedAddresses,
            MessageKeys keys,
            TransactionTemplate transaction,
            NotificationSettings settings) {
        this.jdbc = jdbc;
        this.refusedAddresses = refusedAddresses;
        this.keys = keys;
        this.transaction = transaction;
        this.ours = Pattern.compile("<?(([md])(\\d{1,18})\\.[0-9a-f]{" + MessageKeys.RECIPIENT + "}(?:\\.[0-9a-f]{"
                + MessageKeys.SEAL + "})?)@" + Pattern.quote(settings.messageIdDomain()) + ">?");
    }

    record Sent(long id, Long messageId, Long digestId, String recipientId, boolean sealed, String email) {

        boolean isTo(List<String> addresses) {
            return email != null && addresses.stream().anyMatch(email::equalsIgnoreCase);
        }
    }

    /** Whoever reads it second, also on another node, finds it done. An address that was corrected meanwhile is another one. */
    void take(BounceReport report) {
        Matcher key = ours.matcher(report.messageId());
        if (report.isOfAddress() && key.matches()) {
            transaction.executeWithoutResult(status -> sent(key.group(2), Long.parseLong(key.group(3)))
                    .filter(sent -> sent.isTo(report.addresses()) && isGenuine(sent, key.group(1)))
                    .ifPresent(sent -> cameBack(sent, report)));
        }
    }

    private boolean isGenuine(Sent sent, String named) {
        String key = keys.of(ChannelKind.EMAIL, sent.messageId(), sent.digestId(), sent.recipientId(), sent.sealed());
        boolean genuine = sent.sealed()
                && MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.US_ASCII), named.getBytes(StandardCharsets.US_ASCII));
        if (!genuine) {
            log.warn("A report on delivery {} lacks the seal and may be forged: nothing is switched off", sent.id());
        }
        return genuine;
    }

    private Optional<Sent> sent(String kind, long id) {
        return jdbc.sql("select d.id, d.message_id, d.digest_id, d.recipient_id, d.sealed, p.email"
                        + " from delivery d join person p on p.id = d.recipient_id"
                        + " where d.channel = 'EMAIL' and d.state = 'SENT' and "
                        + (kind.equals("m") ? "d.message_id" : "d.digest_id") + " = :id")
                .param("id", id)
                .query(Sent.class)
                .optional();
    }

    private void cameBack(Sent sent, BounceReport report) {
        String said = report.said().isEmpty() ? report.status() : report.said();
        String reason = "Thư bị trả lại: " + said.substring(0, Math.min(said.length(), LONGEST));
        int first = jdbc.sql("update delivery set state = 'FAILED', note = :note where id = :id and state = 'SENT'")
                .param("note", reason)
                .param("id", sent.id())
                .update();
        if (first == 1) {
            refusedAddresses.switchOff(
                    new Claimed(
                            sent.id(),
                            sent.messageId(),
                            sent.digestId(),
                            sent.recipientId(),
                            ChannelKind.EMAIL,
                            Outbox.AT_ONCE,
                            1,
                            sent.sealed(),
                            sent.email(),
                            true,
                            false,
                            null,
                            null),
                    reason);
        }
    }
}
