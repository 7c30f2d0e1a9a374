package vn.dondoc.notification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what concerns them: written with the act that caused it, so that neither is there without the other. */
@Service
public class Notices {

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Dispatch dispatch;

    Notices(JdbcClient jdbc, Messages messages, Dispatch dispatch) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.dispatch = dispatch;
    }

    /** In the caller's transaction. Who was told under the same key before is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /** The same of several, in that order: what goes out at once under one key goes into the outbox together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Notice> notices) {
        Set<Outbox.Told> written = messages.write(notices);
        List<Outbox.Told> told = notices.stream()
                .map(Outbox.Told::of)
                .distinct()
                .filter(each -> each.kind().isAtOnce() && written.contains(each))
                .toList();
        if (!told.isEmpty()) {
            dispatch.enqueue(told);
        }
    }

    /**
     * Says something anew to those who were told it and have not read it yet: what goes out later says it in the new words.
     *
     * @param begin of the key under which they were told
     * @return who of them had not read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> sayAnew(Set<String> recipients, String begin, String subject, String text) {
        if (recipients.isEmpty()) {
            return Set.of();
        }
        List<StoredNotice> unread = jdbc.sql("select " + StoredNotice.COLUMNS
                        + " from message m where m.recipient_id in (:recipients) and m.read_at is null"
                        + " and substring(m.dedup_key from 1 for :length) = :begin")
                .param("recipients", recipients)
                .param("begin", begin)
                .param("length", begin.length())
                .query(StoredNotice.class)
                .list();
        if (!unread.isEmpty()) {
            jdbc.sql("update message set subject = :subject, text = :text where id in (:ids)")
                    .param("subject", Messages.upTo(Messages.SUBJECT, subject))
                    .param("text", Messages.upTo(Messages.TEXT, text))
                    .param("ids", unread.stream().map(StoredNotice::id).toList())
                    .update();
        }
        return unread.stream().map(StoredNotice::recipientId).collect(Collectors.toSet());
    }
}
