package vn.dondoc.notification;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.problem.Paging;

/**
 * What may have reached its recipient twice, for the administrator who is asked about it: it was handed over again, under the same
 * id, because nobody could know whether the other side had it already.
 */
@Service
public class PossibleDoubles {

    private final JdbcClient jdbc;

    PossibleDoubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind of the message; null for a morning's mail
     * @param sentAt null if it has not gone out since
     */
    public record Row(
            Long messageId,
            Long digestId,
            ChannelKind channel,
            String recipientId,
            String recipientName,
            NoticeKind kind,
            OffsetDateTime since,
            OffsetDateTime sentAt) {

        /** With it the mail's Message-ID begins (its seal is nobody's business); the gateway's X-Dondoc-Id. */
        public String messageKey() {
            return MessageKeys.unsealed(messageId, digestId, recipientId);
        }
    }

    /** The newest first. @throws Problem if page or size cannot be */
    public List<Row> list(int page, int size) {
        Paging.require(page, size);
        return jdbc.sql(
                        """
                select d.message_id, d.digest_id, d.channel, d.recipient_id, p.full_name as recipient_name, m.kind,
                       d.maybe_twice_at as since, d.sent_at
                  from delivery d join person p on p.id = d.recipient_id left join message m on m.id = d.message_id
                 where d.maybe_twice_at is not null
                 order by d.maybe_twice_at desc, d.id desc offset :offset rows fetch next :size rows only""")
                .param("offset", (long) page * size)
                .param("size", size)
                .query(Row.class)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from delivery where maybe_twice_at is not null")
                .query(Long.class)
                .single();
    }
}
