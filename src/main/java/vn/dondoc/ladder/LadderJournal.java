package vn.dondoc.ladder;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.history.EventSubject;
import vn.dondoc.history.Events;
import vn.dondoc.identity.Actor;
import vn.dondoc.workflow.Act;

/** Writes into the history what the ladder did: one line for each obligation and look, what was passed over or held in its note. */
@Component
class LadderJournal {

    private static final String ACTION = "LADDER_STEP";

    private final Events events;

    LadderJournal(Events events) {
        this.events = events;
    }

    void write(Obligation obligation, String summary, String note) {
        Act act = Act.outsideTask(Actor.SYSTEM);
        events.record(act.actor(), act.event(subjectOf(obligation), ACTION, summary, note, null));
    }

    private static EventSubject subjectOf(Obligation obligation) {
        return new EventSubject(
                obligation.directiveId(),
                obligation.assignmentId(),
                obligation.assignmentId() == null ? null : obligation.agencyCode(),
                obligation.assignmentId() == null ? null : obligation.partyCode(),
                null);
    }

    /** Such as {@code D-3, D+1}. */
    static String steps(List<Integer> steps) {
        return steps.stream().map(LadderJournal::step).collect(Collectors.joining(", "));
    }

    static String step(int step) {
        return step == 0 ? "D" : step < 0 ? "D" + step : "D+" + step;
    }
}
