package vn.dondoc.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;

/** Puts what no mail has told yet into one mail for each person, in few statements however many they are. */
@Component
class DigestMail {

    private static final Duration OLDEST = Duration.ofDays(30);

    /** From one list to the next there may be 31 days and the days off before the later one; a missed list is made up for, too. */
    private static final Duration OLDEST_OF_A_MONTHLY_LIST = Duration.ofDays(70);

    /**
     * What is still to be told: unread, neither in a single mail nor in a digest that has gone out. A digest that a mail server
     * keeps waiting is overtaken by the next: nobody gets two at once. It is ended before its lines are taken, so that no sender
     * takes it while this is not yet committed; what a sender has taken before is left to it.
     */
    private static final String UNTOLD =
            """
            select m.id from message m join person p on p.id = m.recipient_id and p.active
              left join channel_choice c on c.person_id = m.recipient_id and c.kind = m.kind and c.channel = :channel
             where coalesce(c.wanted, true) and %s
               and\s"""
                    + Outbox.REACHABLE;

    private static final String FIRST_TIME =
            """
            m.read_at is null and m.created_at >= :oldest
               and (m.digest_id is null
                    or exists (select 1 from delivery w where w.digest_id = m.digest_id and w.state in (%s)))
               and not exists (select 1 from delivery s where s.message_id = m.id and s.channel = :channel
                                and s.state in ('PENDING', 'SENDING', 'SENT', 'STALE'))""";

    private static final String WAITING = "'PENDING', 'FAILED'";
    private static final String ENDED = "'STALE'";

    private static final String NEW_DIGEST =
            " select g.id from digest g where g.person_id = m.recipient_id and g.kind = :kind and g.morning = :today"
                    + " and not exists (select 1 from delivery d where d.digest_id = g.id)";

    private final List<Channel> channels;
    private final String stands;
    private final NotificationSettings settings;
    private final ApplicationEventPublisher announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    DigestMail(
            List<Channel> channels,
            List<Standing> standings,
            NotificationSettings settings,
            ApplicationEventPublisher announcements,
            JdbcClient jdbc,
            Clock clock) {
        this.channels = channels;
        this.stands = Standing.all(standings);
        this.settings = settings;
        this.announcements = announcements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction; nothing where there is no mail server. */
    void write(DigestKind kind) {
        if (!Channel.isOn(channels, ChannelKind.EMAIL)) {
            return;
        }
        endOvertaken(kind);
        with(
                        jdbc.sql(
                                "insert into digest (person_id, kind, morning) select distinct u.recipient_id, cast(:kind as varchar(10)),"
                                        + " cast(:today as date) from message u where u.id in (" + untold(kind, ENDED)
                                        + ")"
                                        + " and not exists (select 1 from digest x where x.person_id = u.recipient_id"
                                        + " and x.kind = :kind and x.morning = :today)"),
                        kind)
                .update();
        with(
                        jdbc.sql("update message m set digest_id = (" + NEW_DIGEST + ") where m.id in ("
                                + untold(kind, ENDED) + ") and exists (" + NEW_DIGEST + ")"),
                        kind)
                .update();
        OffsetDateTime now = OffsetDateTime.now(clock);
        int written = jdbc.sql(
                        """
                insert into delivery (digest_id, recipient_id, channel, state, turn, not_before, created_at)
                select g.id, g.person_id, 'EMAIL', 'PENDING', cast(:turn as integer),
                       cast(:now as timestamp(3) with time zone) + mod(g.id, :spread) * interval '1' second,
                       cast(:now as timestamp(3) with time zone)
                  from digest g
                 where g.kind = :kind and g.morning = :today and not exists (select 1 from delivery d where d.digest_id = g.id)""")
                .param("kind", kind.name())
                .param("today", OfficeZone.today(clock))
                .param("turn", Outbox.DIGEST)
                .param("now", now)
                .param("spread", Math.max(1, (int) settings.spread().toSeconds()))
                .update();
        if (written > 0) {
            announcements.publishEvent(new OutboxFilled());
        }
    }

    private void endOvertaken(DigestKind kind) {
        with(
                        jdbc.sql(
                                """
                update delivery set state = 'STALE', note = :note
                 where state in ('PENDING', 'FAILED') and digest_id in (select o.digest_id from message o where o.id in (%s))
                   and not exists (select 1 from digest x
                                    where x.person_id = delivery.recipient_id and x.kind = :kind and x.morning = :today)"""
                                        .formatted(untold(kind, WAITING))),
                        kind)
                .param("note", "Chưa gửi được; nội dung chuyển sang thư tổng hợp sau.")
                .update();
    }

    /**
     * Whoever stands above the Office's deputy head gets his lists and nothing else.
     *
     * @param left the states of a digest whose lines no mail has told
     */
    private String untold(DigestKind kind, String left) {
        String first = FIRST_TIME.formatted(left);
        return switch (kind) {
            case DAILY -> UNTOLD.formatted(first) + " and not " + Outbox.ABOVE;
            case WEEKLY -> list(NoticeKind.WEEKLY_LIST, first) + " and m.kind <> 'MONTHLY_LIST' and " + Outbox.ABOVE;
            case MONTHLY -> list(NoticeKind.MONTHLY_LIST, first) + " and m.kind = 'MONTHLY_LIST' and " + Outbox.ABOVE;
        };
    }

    /**
     * A list is whole: what is still red stands in it again, whether it was in the last one and whether he has read it in the app. What
     * this morning's sources have ended for him, since the inbox was settled, is in none.
     */
    private String list(NoticeKind kind, String first) {
        return UNTOLD.formatted("(" + first + " or m.kind = '" + kind + "') and " + stands);
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, DigestKind kind) {
        return statement
                .param("kind", kind.name())
                .param("today", OfficeZone.today(clock))
                .param("channel", ChannelKind.EMAIL.name())
                .param(
                        "oldest",
                        OffsetDateTime.now(clock)
                                .minus(kind == DigestKind.MONTHLY ? OLDEST_OF_A_MONTHLY_LIST : OLDEST));
    }
}
