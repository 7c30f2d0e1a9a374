package vn.dondoc.ladder;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The ladder of one kind of obligation at one urgency: its steps are working days from the date. */
public record LadderSteps(List<LadderAction> actions) {

    /**
     * Who is told at that step, each by his most pressing channel.
     *
     * @param below lower steps whose people were not told and are told now
     */
    List<LadderAction> toldAt(int step, List<Integer> below) {
        Map<LadderRecipient, LadderAction> told = new LinkedHashMap<>();
        actions.stream()
                .filter(action -> action.isOn(step) || below.stream().anyMatch(action::isOn))
                .sorted(Comparator.comparing(LadderAction::channel))
                .forEach(action -> told.putIfAbsent(action.recipient(), action));
        return List.copyOf(told.values());
    }

    /** The work that is made at that step; if it makes none, that of the highest one below which does. */
    List<LadderTask> workAt(int step, List<Integer> below) {
        return Stream.concat(Stream.of(step), below.stream().sorted(Comparator.reverseOrder()))
                .map(this::work)
                .filter(work -> !work.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<LadderTask> work(int step) {
        return actions.stream()
                .filter(action -> action.isOn(step))
                .map(LadderAction::task)
                .filter(Objects::nonNull)
                .distinct()
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
