package vn.dondoc.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether somebody watches; asked only where he would otherwise see nothing, so that work costs no statement for it. */
@Repository
class Watches {

    private final JdbcClient jdbc;

    Watches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the directive with all its parts, or of that assignment, once it is given out; he or one of his agencies. */
    boolean includes(Actor reader, long directiveId, Long assignmentId) {
        return jdbc.sql(
                                """
                        select count(*) from watcher w
                         where w.directive_id = :directive and (w.assignment_id is null or w.assignment_id = :assignment)
                           and w.removed_at is null and (w.agency_code in (:agencies) or w.person_id = :me)
                           and"""
                                        + AccessPolicy.WATCHES_WHAT_IS_GIVEN_OUT)
                        .params(AccessPolicy.reader(reader))
                        .param("directive", directiveId)
                        .param("assignment", assignmentId == null ? 0 : assignmentId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
