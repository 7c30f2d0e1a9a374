package vn.dondoc.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Paging;
import vn.dondoc.problem.Problem;

/**
 * What somebody was told. Everybody reads his own only: another's message looks as if it were not there. Unread is what he has not
 * read and what still asks for something ({@link Standing}): whatever was done, taken by another or recalled meanwhile is settled.
 */
@Service
public class Inbox {

    private final JdbcClient jdbc;
    private final String stands;
    private final Clock clock;

    Inbox(JdbcClient jdbc, List<Standing> standings, Clock clock) {
        this.jdbc = jdbc;
        this.stands = Standing.all(standings);
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @throws Problem if page or size cannot be
     */
    public List<StoredNotice> page(Actor reader, boolean unreadOnly, int page, int size) {
        Paging.require(page, size);
        return jdbc.sql("select " + StoredNotice.COLUMNS + " from message m where m.recipient_id = :me"
                        + (unreadOnly ? " and m.read_at is null and " + stands : "")
                        + " order by m.created_at desc, m.id desc offset :offset rows fetch next :size rows only")
                .param("me", reader.id())
                .param("offset", (long) page * size)
                .param("size", size)
                .query(StoredNotice.class)
                .list();
    }

    public long count(Actor reader) {
        return counted(reader, "");
    }

    public long unread(Actor reader) {
        return counted(reader, " and m.read_at is null and " + stands);
    }

    /** Which of these ask for nothing any more. */
    public Set<Long> settled(List<StoredNotice> notices) {
        return notices.isEmpty()
                ? Set.of()
                : jdbc.sql("select m.id from message m where m.id in (:ids) and not (" + stands + ")")
                        .param("ids", notices.stream().map(StoredNotice::id).toList())
                        .query(Long.class)
                        .set();
    }

    /** Marks everybody's settled messages read, so that none is looked at again with each count. */
    @Transactional
    public void settle() {
        jdbc.sql("update message m set read_at = :now where m.read_at is null and not (" + stands + ")")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Reading it again changes nothing. @throws Problem if there is no such message of his */
    @Transactional
    public void read(Actor reader, long id) {
        int found = jdbc.sql(
                        "update message set read_at = coalesce(read_at, :now) where id = :id and recipient_id = :me")
                .param("id", id)
                .param("me", reader.id())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (found == 0) {
            throw Problem.notVisible();
        }
    }

    /** @param upTo the newest that he has before his eyes: what came in since stays unread */
    @Transactional
    public void readAll(Actor reader, long upTo) {
        jdbc.sql("update message set read_at = :now where recipient_id = :me and read_at is null and id <= :upTo")
                .param("me", reader.id())
                .param("upTo", upTo)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What he was told of a task, once he has opened it. */
    @Transactional
    public void readAbout(Actor reader, String taskId) {
        jdbc.sql("update message set read_at = :now where recipient_id = :me and read_at is null and task_id = :task")
                .param("me", reader.id())
                .param("task", taskId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private long counted(Actor reader, String condition) {
        return jdbc.sql("select count(*) from message m where m.recipient_id = :me" + condition)
                .param("me", reader.id())
                .query(Long.class)
                .single();
    }
}
