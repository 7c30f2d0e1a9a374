package vn.dondoc.ladder;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** The ladder of one kind of obligation at one urgency: its steps are working days from the date. */
public record LadderSteps(List<LadderAction> actions) {

    /** What is done in that step, the most pressing channel first. */
    List<LadderAction> at(int step) {
        return actions.stream()
                .filter(action -> action.isOn(step))
                .sorted(Comparator.comparing(LadderAction::channel))
                .toList();
    }

    /** The first step of all. */
    OptionalInt first() {
        return actions.stream().mapToInt(LadderAction::step).min();
    }

    /** The first step after that one. */
    OptionalInt after(int step) {
        return actions.stream()
                .map(action -> action.after(step))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min();
    }
}
