package vn.dondoc.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actors;

/** Who has gone to another agency since is told nothing of his former one's work: the matter must still be his to see. */
@Component
class SeenByRecipient implements Relevance {

    private final Actors actors;
    private final JdbcClient jdbc;

    SeenByRecipient(Actors actors, JdbcClient jdbc) {
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public boolean stillHolds(StoredNotice notice) {
        return notice.assignmentId() == null
                || actors.find(notice.recipientId())
                        .filter(actor -> jdbc.sql("select count(*) from assignment a where a.id = :id and ("
                                                + AccessPolicy.VISIBLE_ASSIGNMENT
                                                + " or exists (select 1 from open_task t where t.assignment_id = a.id"
                                                + " and t.agency_code in (:agencies)))")
                                        .param("id", notice.assignmentId())
                                        .params(AccessPolicy.reader(actor))
                                        .query(Integer.class)
                                        .single()
                                > 0)
                        .isPresent();
    }
}
