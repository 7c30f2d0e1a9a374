package vn.dondoc.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.problem.Paging;
import vn.dondoc.problem.Problem;

/** What waits to go out and what did not get through, for the administrator: whom and why, never what the message says. */
@Service
public class DeliveryQueue {

    /** Failed for good, or waiting after a try that did not get through. */
    private static final String TROUBLED = "(d.state = 'FAILED' or (d.state = 'PENDING' and d.note is not null))";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, ApplicationEventPublisher announcements, Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param waiting to be sent, now or later
     * @param sending being handed over at this moment
     * @param nextAt when the next of them is due; null if none waits
     */
    public record Counts(long waiting, long sending, long failed, OffsetDateTime nextAt) {}

    /**
     * @param kind of the message; null for a morning's mail
     * @param note why it is not through yet, as it was written down
     */
    public record Row(
            long id,
            ChannelKind channel,
            DeliveryState state,
            String recipientId,
            String recipientName,
            NoticeKind kind,
            int attempts,
            OffsetDateTime notBefore,
            OffsetDateTime createdAt,
            boolean addressRefused,
            String note) {}

    public Counts counts() {
        return jdbc.sql(
                        """
                select coalesce(sum(case when state = 'PENDING' then 1 else 0 end), 0) as waiting,
                       coalesce(sum(case when state = 'SENDING' then 1 else 0 end), 0) as sending,
                       coalesce(sum(case when state = 'FAILED' then 1 else 0 end), 0) as failed,
                       min(case when state = 'PENDING' then not_before end) as next_at
                  from delivery where state in ('PENDING', 'SENDING', 'FAILED')""")
                .query(Counts.class)
                .single();
    }

    /** What did not get through, the newest first. @throws Problem if page or size cannot be */
    public List<Row> troubled(int page, int size) {
        Paging.require(page, size);
        return jdbc.sql(
                        """
                select d.id, d.channel, d.state, d.recipient_id, p.full_name as recipient_name, m.kind, d.attempts, d.not_before,
                       d.created_at, d.note,
                       case when d.channel = 'EMAIL'
                                 and exists (select 1 from refused_address r where r.address = p.email)
                            then true else false end as address_refused
                  from delivery d join person p on p.id = d.recipient_id left join message m on m.id = d.message_id
                 where\s"""
                                + TROUBLED
                                + " order by d.created_at desc, d.id desc offset :offset rows fetch next :size rows only")
                .param("offset", (long) page * size)
                .param("size", size)
                .query(Row.class)
                .list();
    }

    public long countTroubled() {
        return jdbc.sql("select count(*) from delivery d where " + TROUBLED)
                .query(Long.class)
                .single();
    }

    /** Sends it again as if for the first time. @throws Problem if it is not there, or went out meanwhile */
    @Transactional
    public void retry(long id) {
        if (again(id) == 0) {
            throw Problem.lostRace("Tin này không còn chờ gửi lại: đã gửi xong hoặc đang gửi; hãy tải lại danh sách.");
        }
    }

    /** @return how many are tried again */
    @Transactional
    public int retryAll() {
        return again(null);
    }

    /** @param id null for all */
    private int again(Long id) {
        int retried = jdbc.sql("update delivery d set state = 'PENDING', attempts = 0, not_before = :now, lease = null,"
                        + " leased_until = null where " + TROUBLED
                        + " and (cast(:id as bigint) is null or d.id = :id)")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (retried > 0) {
            announcements.publishEvent(new OutboxFilled());
        }
        return retried;
    }
}
