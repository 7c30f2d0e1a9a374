package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.checksum.Checksum;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ManagerScope;
import vn.dondoc.problem.Problem;

/** What an act would do to an assignment now, and the mark by which a later look sees whether that is still so. */
@Component
class ActForesight {

    /** So many letters tell one state of an assignment from another. */
    private static final int MARK = 24;

    private final Assignments assignments;
    private final JdbcClient jdbc;

    ActForesight(Assignments assignments, JdbcClient jdbc) {
        this.assignments = assignments;
        this.jdbc = jdbc;
    }

    /** @throws Problem with the reason why nothing would happen */
    ActLine possible(Actor actor, ManagerAct act, Assignment now, Map<String, Object> values) {
        return line(act, act.foresee(actor, List.of(now), values), now);
    }

    /** By the assignments' ids, those refused among them. */
    Map<Long, ActLine> lines(Actor actor, ManagerAct act, Collection<Long> ids, Map<String, Object> values) {
        List<Assignment> all = assignments.all(ids);
        Function<Assignment, List<String>> foreseen = act.foresee(actor, all, values);
        Map<Long, ActLine> lines = new HashMap<>();
        all.forEach(now -> {
            try {
                lines.put(now.id(), line(act, foreseen, now));
            } catch (Problem refused) {
                lines.put(now.id(), refused(now.id(), refused));
            }
        });
        return lines;
    }

    private static ActLine line(ManagerAct act, Function<Assignment, List<String>> foreseen, Assignment now) {
        List<String> effects = foreseen.apply(now);
        return new ActLine(now.id(), true, effects, null, null, mark(act, effects, now));
    }

    static ActLine refused(long assignmentId, Problem refusal) {
        return new ActLine(
                assignmentId,
                false,
                List.of(),
                refusal.getMessage(),
                refusal.kind().name(),
                null);
    }

    /** Those that this manager oversees. */
    Set<Long> overseen(ManagerScope scope, List<ActItem> items) {
        return new HashSet<>(jdbc.sql("select a.id from assignment a where a.id in (:ids) and " + ManagerScope.OVERSEEN)
                .param("ids", items.stream().map(ActItem::id).toList())
                .params(scope.parameters())
                .query(Long.class)
                .list());
    }

    /** Of what was shown and where the assignment stands: whatever else changes of it does not concern the act. */
    private static String mark(ManagerAct act, List<String> effects, Assignment now) {
        String all = String.join(
                "\n",
                act.kind().name(),
                String.join("\n", effects),
                now.progress().name(),
                now.leadCode(),
                String.valueOf(now.handlerId()),
                String.valueOf(now.dueOn()));
        return Checksum.of(all).substring(0, MARK);
    }
}
