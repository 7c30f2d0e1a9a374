package vn.dondoc.notification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.Actors;

/**
 * Who has gone to another agency since is told nothing of his former one's work: the matter must still be his to see, or his agency has
 * let the date of its opinion on it pass, for which there is no task any more.
 */
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
        return !stillHolding(List.of(notice)).isEmpty();
    }

    /** Asks once, however many there are: a morning's mail may hold hundreds. */
    @Override
    public List<StoredNotice> stillHolding(List<StoredNotice> notices) {
        Set<Long> about = notices.stream()
                .map(StoredNotice::assignmentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (about.isEmpty()) {
            return notices;
        }
        Set<Long> seen = actors.find(notices.get(0).recipientId())
                .map(actor -> seen(actor, about))
                .orElse(Set.of());
        return notices.stream()
                .filter(notice -> notice.assignmentId() == null || seen.contains(notice.assignmentId()))
                .toList();
    }

    private Set<Long> seen(Actor actor, Set<Long> ids) {
        return jdbc.sql("select a.id from assignment a where a.id in (:ids) and (" + AccessPolicy.VISIBLE_ASSIGNMENT
                        + " or exists (select 1 from open_task t where t.assignment_id = a.id"
                        + " and t.agency_code in (:agencies))"
                        + " or exists (select 1 from proposal s join opinion o on o.proposal_id = s.id"
                        + " where s.assignment_id = a.id and o.opinion_round = s.opinion_round and o.state = 'SILENT'"
                        + " and o.agency_code in (:agencies)))")
                .param("ids", ids)
                .params(AccessPolicy.reader(actor))
                .query(Long.class)
                .set();
    }
}
