package vn.dondoc.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.identity.AccessPolicy;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Problem;

/** Which assignments a person may see, asked of one or of many at once. */
@Repository
public class VisibleAssignments {

    private final JdbcClient jdbc;

    VisibleAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean sees(Actor actor, long assignmentId) {
        return among(actor, List.of(assignmentId)).contains(assignmentId);
    }

    /** @throws Problem if there is no such assignment, or none for this person */
    public void require(Actor actor, long assignmentId) {
        if (!sees(actor, assignmentId)) {
            throw Problem.notVisible();
        }
    }

    /** The same for all of these at once, which throws it of one of them. */
    public Consumer<Assignment> require(Actor actor, Collection<Assignment> all) {
        Set<Long> visible = among(actor, all.stream().map(Assignment::id).toList());
        return assignment -> {
            if (!visible.contains(assignment.id())) {
                throw Problem.notVisible();
            }
        };
    }

    /** Those of them that he sees. */
    public Set<Long> among(Actor actor, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select a.id from assignment a where a.id in (:ids) and " + AccessPolicy.VISIBLE_ASSIGNMENT)
                        .param("ids", ids)
                        .params(AccessPolicy.reader(actor))
                        .query(Long.class)
                        .set();
    }
}
