package vn.dondoc.urging;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.dondoc.SettableClock;
import vn.dondoc.deadline.WorkingCalendars;
import vn.dondoc.identity.Actor;
import vn.dondoc.walk.AssignmentPath;
import vn.dondoc.walk.Office;
import vn.dondoc.walk.Paths;
import vn.dondoc.workflow.EngineCalls;

/** Urging and explaining as a test lets the ladder and people begin them. */
@Component
public class Reminders {

    private final Urging urging;
    private final LatenessExplaining explaining;
    private final Office office;
    private final Paths paths;
    private final WorkingCalendars calendars;
    private final SettableClock clock;
    private final EngineCalls engine;

    Reminders(
            Urging urging,
            LatenessExplaining explaining,
            Office office,
            Paths paths,
            WorkingCalendars calendars,
            SettableClock clock,
            EngineCalls engine) {
        this.urging = urging;
        this.explaining = explaining;
        this.office = office;
        this.paths = paths;
        this.calendars = calendars;
        this.clock = clock;
        this.engine = engine;
    }

    /** A district's assignment in hand, and the clock is that many working days after its date. */
    public AssignmentPath late(int workingDays) {
        return late(paths.given("HNH", "GUIDANCE").received().named().planEntered(), workingDays);
    }

    AssignmentPath late(AssignmentPath path, int workingDays) {
        clock.goTo(calendars.current().addWorkingDays(path.assignment().dueOn(), workingDays));
        return path;
    }

    public OptionalLong ladderUrges(AssignmentPath path) {
        return engine.inTransaction(Actor.SYSTEM, () -> urging.begin(path.id()));
    }

    OptionalLong ladderAsks(AssignmentPath path) {
        Owed result = new Owed(
                Owed.keyOfResult(path.id()),
                path.assignment().leadCode(),
                path.assignment().dueOn());
        return engine.inTransaction(Actor.SYSTEM, () -> explaining.ask(path.id(), result));
    }

    long begins(String personId, AssignmentPath path) {
        Actor actor = office.actor(personId);
        return engine.inTransaction(actor, () -> urging.begin(actor, path.id(), null));
    }

    long asks(String personId, AssignmentPath path, String agencyCode) {
        Actor actor = office.actor(personId);
        return engine.inTransaction(actor, () -> explaining.ask(actor, path.id(), agencyCode, null));
    }

    /** Completes the open step of the assignment's one open letter. */
    void acts(String personId, AssignmentPath path, String outcome, String... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        office.complete(personId, office.taskBeside(path.id(), "urging").taskId(), values);
    }
}
