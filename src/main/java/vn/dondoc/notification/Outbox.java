package vn.dondoc.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.organisation.AgencyKind;
import vn.dondoc.organisation.Role;
import vn.dondoc.organisation.Works;

/**
 * What is to go out and what did. A row is written in the transaction of the message; a node takes rows for a short while (a lease,
 * measured by the database's clock: nodes' own may differ, and a rehearsal moves ours), and whoever finds a lease run out takes
 * them over.
 */
@Repository
class Outbox {

    static final int URGENT = 0;
    static final int AT_ONCE = 1;
    static final int DIGEST = 2;

    /** As many nodes may take at the same moment without finding only what others are taking. */
    private static final int NODES = 8;

    private static final String LEASE = "current_timestamp + interval '45' second";

    /**
     * Whoever stands above the Office's deputy head today ({@code :today}) gets lists, never a single mail. The Office's head is one of
     * its leaders, as its deputies are: no role tells him apart, and he says himself that he wants the morning's mail only.
     */
    static final String ABOVE = Works.inKind("p.id", AgencyKind.PROVINCE, Role.LEADER, Role.CHAIR);

    static final String REACHABLE =
            """
            (:channel <> 'EMAIL' or (p.email is not null and p.email <> ''
                                     and not exists (select 1 from refused_address r where r.address = p.email)))""";

    private static final String ENQUEUE =
            """
            insert into delivery (message_id, recipient_id, channel, state, turn, not_before, created_at)
            select m.id, m.recipient_id, cast(:channel as varchar(10)), 'PENDING', cast(:turn as integer),
                   cast(:notBefore as timestamp(3) with time zone), cast(:now as timestamp(3) with time zone)
              from message m join person p on p.id = m.recipient_id
              left join channel_choice c on c.person_id = m.recipient_id and c.kind = m.kind and c.channel = :channel
              left join quiet_time q on q.person_id = m.recipient_id
             where m.dedup_key = :dedupKey and m.kind = :kind and coalesce(c.wanted, :byDefault) and (m.urgent or coalesce(q.digest_only, false) = false)
               and not exists (select 1 from delivery d where d.message_id = m.id and d.channel = :channel)
               and not\s"""
                    + ABOVE + " and " + REACHABLE;

    /** In the order in which a node sends what it has taken. */
    private static final String FIRST =
            """
            not exists (select 1 from delivery e
                         where e.lease = delivery.lease and e.state = 'SENDING'
                           and (e.turn, e.not_before, e.id) < (delivery.turn, delivery.not_before, delivery.id))""";

    private static final String CLAIMED =
            """
            select d.id, d.message_id, d.digest_id, d.recipient_id, d.channel, d.turn, d.attempts, d.sealed, p.email, p.active,
                   case when exists (select 1 from refused_address r where r.address = p.email) then true else false end as refused,
                   q.quiet_from, q.quiet_to
              from delivery d join person p on p.id = d.recipient_id left join quiet_time q on q.person_id = d.recipient_id
             where d.lease = :lease and d.state = 'SENDING' order by d.turn, d.not_before, d.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Messages that differ in their recipients only. */
    record Told(String dedupKey, NoticeKind kind, boolean urgent) {

        static Told of(Notice notice) {
            return new Told(notice.dedupKey(), notice.kind(), notice.urgent());
        }
    }

    /** Writes a delivery for each who was told so and wants it by that channel; in the caller's transaction. */
    int enqueue(Told told, ChannelKind channel, OffsetDateTime notBefore) {
        return jdbc.sql(ENQUEUE)
                .param("channel", channel.name())
                .param("byDefault", channel.wantedByDefault())
                .param("turn", told.urgent() ? URGENT : AT_ONCE)
                .param("notBefore", notBefore)
                .param("now", OffsetDateTime.now(clock))
                .param("dedupKey", told.dedupKey())
                .param("kind", told.kind().name())
                .param("today", OfficeZone.today(clock))
                .update();
    }

    /**
     * Takes what is due, the most urgent first; two nodes never take the same. In a short transaction. The first ones are read before
     * they are locked, for H2 would lock all that is due; with the state in the order it reads them from the index.
     */
    List<Claimed> claim(String lease, Set<ChannelKind> channels, int most) {
        List<Long> due = jdbc.sql(
                        """
                select d.id from delivery d
                 where d.state = 'PENDING' and d.id in (
                       select n.id from delivery n
                        where n.state = 'PENDING' and n.not_before <= :now and n.channel in (:channels)
                        order by n.state, n.turn, n.not_before, n.id fetch first :looked rows only)
                 order by d.turn, d.not_before, d.id fetch first :most rows only for update skip locked""")
                .param("now", OffsetDateTime.now(clock))
                .param("channels", channels.stream().map(ChannelKind::name).toList())
                .param("looked", most * NODES)
                .param("most", most)
                .query(Long.class)
                .list();
        if (due.isEmpty()) {
            return List.of();
        }
        jdbc.sql("update delivery set state = 'SENDING', lease = :lease, attempts = attempts + 1, leased_until = "
                        + LEASE + " where id in (:ids)")
                .param("lease", lease)
                .param("ids", due)
                .update();
        return jdbc.sql(CLAIMED).param("lease", lease).query(Claimed.class).list();
    }

    /** Goes on having what it took. */
    void renew(Collection<String> leases) {
        jdbc.sql("update delivery set leased_until = " + LEASE + " where lease in (:leases) and state = 'SENDING'")
                .param("leases", leases)
                .update();
    }

    /**
     * What a node had when it died is due again. Only the first of what was left of a lease may have been handed over already, for
     * they are sent one after the other: that stays on record.
     */
    void takeOver() {
        jdbc.sql("update delivery set state = 'PENDING', lease = null, leased_until = null, note = case when " + FIRST
                        + " then :note else note end, maybe_twice_at = case when " + FIRST
                        + " then cast(:now as timestamp(3) with time zone) else maybe_twice_at end"
                        + " where state = 'SENDING' and leased_until < current_timestamp")
                .param("note", "Máy dừng giữa lúc gửi; gửi lại với cùng mã thư, người nhận có thể thấy hai lần.")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** It was handed over, or may have been, and is handed over again. */
    void mayArriveTwice(Claimed claimed) {
        jdbc.sql("update delivery set maybe_twice_at = :now where id = :id")
                .param("id", claimed.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** @return false if the lease had run out and somebody else has it now */
    boolean end(Claimed claimed, String lease, DeliveryState state, String note) {
        return jdbc.sql(
                                """
                update delivery set state = :state, note = coalesce(:note, note), lease = null, leased_until = null,
                       sent_at = case when :state = 'SENT' then cast(:now as timestamp(3) with time zone) else sent_at end
                 where id = :id and lease = :lease and state = 'SENDING'""")
                        .param("id", claimed.id())
                        .param("lease", lease)
                        .param("state", state.name())
                        .param("note", note)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** @param counts whether this time counts as a try */
    void postpone(Claimed claimed, String lease, OffsetDateTime notBefore, String note, boolean counts) {
        jdbc.sql(
                        """
                update delivery set state = 'PENDING', note = coalesce(:note, note), lease = null, leased_until = null,
                       not_before = :notBefore, attempts = attempts - :back
                 where id = :id and lease = :lease and state = 'SENDING'""")
                .param("id", claimed.id())
                .param("lease", lease)
                .param("note", note)
                .param("notBefore", notBefore)
                .param("back", counts ? 0 : 1)
                .update();
    }
}
