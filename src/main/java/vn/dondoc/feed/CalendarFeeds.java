package vn.dondoc.feed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.identity.Actor;

/** The secret links: 256 random bits each, of which only the hash is kept. */
@Service
class CalendarFeeds {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when it is on; empty while it is off. */
    Optional<OffsetDateTime> since(Actor owner) {
        return jdbc.sql("select made_at from calendar_feed where person_id = :me")
                .param("me", owner.id())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional();
    }

    /** Switches it on, or replaces the link: the old one is not answered any more. @return the secret, to be seen this once */
    @Transactional
    String renew(Actor owner) {
        // Two windows of the same person queue.
        jdbc.sql("select id from person where id = :me for update")
                .param("me", owner.id())
                .query(String.class)
                .single();
        off(owner);
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into calendar_feed (person_id, token_hash, made_at) values (:me, :hash, :now)")
                .param("me", owner.id())
                .param("hash", Checksum.of(token))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return token;
    }

    @Transactional
    void off(Actor owner) {
        jdbc.sql("delete from calendar_feed where person_id = :me")
                .param("me", owner.id())
                .update();
    }

    /** Whose link it is; empty if it is nobody's, or of somebody who is switched off. */
    Optional<String> owner(String token) {
        return jdbc.sql(
                        """
                select f.person_id from calendar_feed f join person p on p.id = f.person_id and p.active
                 where f.token_hash = :hash""")
                .param("hash", Checksum.of(token))
                .query(String.class)
                .optional();
    }
}
