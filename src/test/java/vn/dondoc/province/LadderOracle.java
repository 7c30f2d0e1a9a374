package vn.dondoc.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the ladder has to say on each morning, worked out from the table of {@code policy.md} and the sentences of the issue, with
 * none of the product's code: of the steps whose day has come the highest is told, the others are passed over; an act holds the
 * ladder for three working days.
 */
final class LadderOracle {

    private static final int HOLD = 3;
    private static final int LONG = 15;
    private static final Set<String> LOWER =
            Set.of("ARRIVAL", "HANDLER", "CONTRIBUTION", "EXPLANATION", "PROGRESS_ENTRY", "CONFIRMATION");

    /** @param since what came on that day or before was said by who set the date */
    record Owed(
            String key,
            String kind,
            boolean urgent,
            LocalDate begunOn,
            LocalDate since,
            LocalDate dueOn,
            LocalDate agencyActedOn) {}

    private final Map<String, TreeMap<Integer, String>> said = new HashMap<>();
    private final Set<String> told = new TreeSet<>();
    private final Set<String> held = new TreeSet<>();

    /** Of each step that is told: what is owed, step, day. */
    Set<String> told() {
        return told;
    }

    /** Of each step that was held and never told. */
    Set<String> held() {
        return held;
    }

    void morning(LocalDate today, List<Owed> owed) {
        owed.forEach(each -> look(today, each));
    }

    private void look(LocalDate today, Owed owed) {
        TreeMap<Integer, String> before = said.computeIfAbsent(owed.key() + " " + owed.dueOn(), key -> new TreeMap<>());
        List<Integer> come = new ArrayList<>();
        for (int step : steps(owed)) {
            LocalDate day = step == 0 ? OfficeDays.fromOn(owed.dueOn()) : OfficeDays.plus(owed.dueOn(), step);
            if (!before.containsKey(step) && !day.isAfter(today)) {
                if (day.isAfter(owed.since())) {
                    come.add(step);
                } else {
                    before.put(step, "PASSED");
                }
            }
        }
        boolean acted = owed.agencyActedOn() != null && owed.agencyActedOn().isAfter(owed.since());
        if (acted && !today.isAfter(OfficeDays.plus(owed.agencyActedOn(), HOLD))) {
            come.forEach(step -> hold(owed, before, step));
            return;
        }
        int lastTold = before.entrySet().stream()
                .filter(step -> step.getValue().equals("SENT"))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(Integer.MIN_VALUE);
        before.forEach((step, state) -> {
            if (state.equals("HELD") && step > lastTold) {
                come.add(step);
            }
        });
        if (!come.isEmpty()) {
            int highest = Collections.max(come);
            come.forEach(step -> before.putIfAbsent(step, "PASSED"));
            before.put(highest, "SENT");
            told.add(line(owed, highest) + today);
            held.remove(line(owed, highest));
        }
    }

    private void hold(Owed owed, Map<Integer, String> before, int step) {
        before.put(step, "HELD");
        held.add(line(owed, step));
    }

    private static String line(Owed owed, int step) {
        return owed.key() + " " + owed.kind() + " hạn " + owed.dueOn() + " D" + (step > 0 ? "+" : "") + step + " ";
    }

    private static List<Integer> steps(Owed owed) {
        if (LOWER.contains(owed.kind())) {
            return owed.urgent() ? List.of(1, 2) : List.of(1, 3);
        }
        if (!Set.of("RESULT", "PERIOD_REPORT").contains(owed.kind())) {
            throw new AssertionError(owed);
        }
        boolean isLong = OfficeDays.between(owed.begunOn(), owed.dueOn()) >= LONG;
        List<Integer> steps = new ArrayList<>(
                owed.urgent() ? List.of(-3, -2, -1, 0, 1, 2, 4, 5, 10) : List.of(-5, -3, -1, 0, 1, 3, 7, 10, 20));
        return isLong ? steps : steps.subList(1, steps.size());
    }
}
