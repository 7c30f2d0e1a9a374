package vn.dondoc.notification;

import jakarta.annotation.PostConstruct;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.checksum.Seal;

/**
 * By what receivers recognise a message: the same for each try, and different for each recipient. That of a mail is sealed besides, for
 * it comes back in mail servers' reports: whoever has not got the mail cannot write one. A gateway's is not, or it could.
 */
@Component
class MessageKeys {

    /** Hexadecimal digits. */
    static final int RECIPIENT = 16;

    /** Hexadecimal digits: 128 bits. */
    static final int SEAL = 32;

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private volatile byte[] secret;

    MessageKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is first makes the secret; of two who start at once the second waits for the row and finds it made. */
    @PostConstruct
    void agree() {
        byte[] made = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(made);
        jdbc.sql("update mail_seal set secret = :made where id = 1 and secret is null")
                .param("made", HexFormat.of().formatHex(made))
                .update();
        String agreed = jdbc.sql("select secret from mail_seal where id = 1")
                .query(String.class)
                .single();
        secret = HexFormat.of().parseHex(agreed);
    }

    /**
     * @param messageId null for a digest
     * @param sealed whether the delivery is one since mails are sealed
     */
    String of(ChannelKind channel, Long messageId, Long digestId, String recipientId, boolean sealed) {
        String key = unsealed(messageId, digestId, recipientId);
        return sealed && channel == ChannelKind.EMAIL
                ? key + "." + Seal.of(secret, key).substring(0, SEAL)
                : key;
    }

    /** @param messageId null for a digest */
    static String unsealed(Long messageId, Long digestId, String recipientId) {
        String what = messageId == null ? "d" + digestId : "m" + messageId;
        return what + "." + Checksum.of(recipientId).substring(0, RECIPIENT);
    }
}
