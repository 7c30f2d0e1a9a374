package vn.dondoc.directive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.assignment.Assignments;
import vn.dondoc.identity.Actor;
import vn.dondoc.identity.ActorContext;

/**
 * Directives of a release that consolidated nothing and waited for the standing assignments too: where all that can end has ended,
 * nothing would come any more that begins the consolidation. Runs after the instances were taken over to the newest model.
 */
@Component
public class EarlierDirectives {

    private final Directives directives;
    private final Assignments assignments;
    private final ConsolidationRounds rounds;
    private final DirectiveProcess process;
    private final ActorContext actors;
    private final JdbcClient jdbc;

    EarlierDirectives(
            Directives directives,
            Assignments assignments,
            ConsolidationRounds rounds,
            DirectiveProcess process,
            ActorContext actors,
            JdbcClient jdbc) {
        this.directives = directives;
        this.assignments = assignments;
        this.rounds = rounds;
        this.process = process;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** May be repeated: whose consolidation has begun waits for no assignment. */
    public void takeOver() {
        actors.runAs(Actor.SYSTEM, () -> {
            waitingForStandingOnes().forEach(this::beginIfAllHaveEnded);
            return null;
        });
    }

    private List<Long> waitingForStandingOnes() {
        return jdbc.sql(
                        """
                select d.id from directive d
                 where d.state = 'GIVEN_OUT'
                   and exists (select 1 from assignment s where s.directive_id = d.id and s.kind = 'STANDING')
                 order by d.id""")
                .query(Long.class)
                .list();
    }

    private void beginIfAllHaveEnded(long directiveId) {
        // Nearly always something is open: no lock is held then until the start is over.
        if (assignments.countOpen(directiveId) != 0) {
            return;
        }
        Directive directive = directives.lock(directiveId);
        if (assignments.countOpen(directiveId) == 0) {
            rounds.beginWhole(directive);
            process.consolidationBegun(directive);
        }
    }
}
