package vn.dondoc.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.deadline.OfficeZone;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.notification.ChannelKind;
import vn.dondoc.notification.NoticeKind;

/** What was told about an assignment, to whom, and whether it was read: the newest first. */
@Repository
public class MessagesSent {

    /** A manager of one agency reads what its own people were told on the days on which they were its people. */
    private static final String TO_OVERSEEN =
            """
            (:all = true or exists (select 1 from role_grant g
              where g.person_id = m.recipient_id and g.agency_code in (:led)
                and %s))"""
                    .formatted(OfficeZone.isWithinDays("g.valid_from", "g.valid_to", "m.created_at"));

    private final JdbcClient jdbc;

    MessagesSent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param total how many there are in all */
    public record Page(List<MessageSent> messages, long total) {}

    /** Empty if the manager does not oversee the assignment. @param page from 0 */
    public Page ofAssignment(long assignmentId, ManagerScope scope, int page, int size) {
        String from =
                """


                 from message m join person p on p.id = m.recipient_id
                 where m.assignment_id = :assignment and %s
                   and exists (select 1 from assignment a where a.id = m.assignment_id and %s)"""
                        .formatted(TO_OVERSEEN, ManagerScope.OVERSEEN);
        List<MessageSent> messages = jdbc.sql("select m.created_at, m.kind, p.full_name, m.text, m.read_at, " + sent()
                        + from + " order by m.id desc limit :size offset :offset")
                .param("assignment", assignmentId)
                .params(scope.parameters())
                .param("size", size)
                .param("offset", (long) page * size)
                .query(MessagesSent::message)
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .param("assignment", assignmentId)
                .params(scope.parameters())
                .query(Long.class)
                .single();
        return new Page(messages, total);
    }

    /** A column for each channel: whether the message, or the morning's mail with it, went out that way. */
    private static String sent() {
        return Arrays.stream(ChannelKind.values())
                .map(channel ->
                        """
                        exists (select 1 from delivery d where (d.message_id = m.id or d.digest_id = m.digest_id)
                           and d.channel = '%1$s' and d.state = 'SENT') as %1$s"""
                                .formatted(channel.name()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static MessageSent message(ResultSet row, int index) throws SQLException {
        return new MessageSent(
                row.getObject("created_at", OffsetDateTime.class),
                NoticeKind.valueOf(row.getString("kind")).label(),
                row.getString("full_name"),
                row.getString("text"),
                row.getObject("read_at", OffsetDateTime.class),
                sentBy(row));
    }

    private static List<String> sentBy(ResultSet row) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (ChannelKind channel : ChannelKind.values()) {
            if (row.getBoolean(channel.name())) {
                labels.add(channel.label());
            }
        }
        return labels;
    }
}
