package vn.dondoc.notification;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes of a delivery what is handed over: what it tells still has to hold. Asked in a transaction that reads. */
@Component
class Packing {

    private final JdbcClient jdbc;
    private final MailWriter writer;
    private final TodaysWords words;
    private final MessageKeys keys;
    private final List<Relevance> relevances;

    Packing(JdbcClient jdbc, MailWriter writer, TodaysWords words, MessageKeys keys, List<Relevance> relevances) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.words = words;
        this.keys = keys;
        this.relevances = relevances;
    }

    /** @return null if nothing of it is left to be told: stale, or read in the app meanwhile (a list is told whole) */
    Parcel pack(Claimed claimed) {
        List<StoredNotice> told = notices(claimed).stream()
                .filter(notice -> notice.readAt() == null || notice.kind().isOfAList())
                .map(notice -> notice.saying(words.of(notice)))
                .toList();
        for (Relevance relevance : relevances) {
            told = relevance.stillHolding(told);
        }
        told = onceInAList(told);
        return told.isEmpty()
                ? null
                : new Parcel(
                        keys.of(
                                claimed.channel(),
                                claimed.messageId(),
                                claimed.digestId(),
                                claimed.recipientId(),
                                claimed.sealed()),
                        claimed.recipientId(),
                        claimed.email(),
                        mail(claimed, told),
                        told);
    }

    /** What somebody was told of day after day is one thing still, in the same words of this morning. */
    private static List<StoredNotice> onceInAList(List<StoredNotice> told) {
        Set<List<Object>> before = new HashSet<>();
        return told.stream()
                .filter(notice -> !notice.kind().isOfAList()
                        || notice.obligationKey() == null
                        || before.add(Arrays.asList(notice.obligationKey(), notice.dueOn())))
                .toList();
    }

    private List<StoredNotice> notices(Claimed claimed) {
        String condition = claimed.messageId() == null
                ? " where m.digest_id = :id order by m.due_on nulls last, m.id"
                : " where m.id = :id";
        return jdbc.sql("select " + StoredNotice.COLUMNS + " from message m" + condition)
                .param("id", claimed.messageId() == null ? claimed.digestId() : claimed.messageId())
                .query(StoredNotice.class)
                .list();
    }

    private Parcel.Mail mail(Claimed claimed, List<StoredNotice> told) {
        if (claimed.channel() != ChannelKind.EMAIL) {
            return null;
        }
        return claimed.messageId() != null ? writer.single(told.get(0)) : writer.digest(kind(claimed.digestId()), told);
    }

    private DigestKind kind(long digestId) {
        return jdbc.sql("select kind from digest where id = :id")
                .param("id", digestId)
                .query(DigestKind.class)
                .single();
    }
}
