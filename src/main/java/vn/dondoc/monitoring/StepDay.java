package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The tasks that have waited at one step since one day of the office.
 *
 * @param waiting how many
 * @param overdue how many of them are past their date
 */
record StepDay(String step, String name, LocalDate since, long waiting, long overdue) {

    /**
     * One line a step, in the order of the steps' names in the model.
     *
     * @param age of a day, in working days until today
     */
    static List<StepLoad> loads(List<StepDay> days, ToIntFunction<LocalDate> age) {
        Map<String, List<StepDay>> bySteps = new LinkedHashMap<>();
        days.stream()
                .sorted(Comparator.comparing(StepDay::step).thenComparing(StepDay::since, Comparator.reverseOrder()))
                .forEach(day -> bySteps.computeIfAbsent(day.step(), step -> new ArrayList<>())
                        .add(day));
        return bySteps.values().stream()
                .map(newestFirst -> load(newestFirst, age))
                .toList();
    }

    private static StepLoad load(List<StepDay> newestFirst, ToIntFunction<LocalDate> age) {
        long waiting = newestFirst.stream().mapToLong(StepDay::waiting).sum();
        StepDay oldest = newestFirst.get(newestFirst.size() - 1);
        return new StepLoad(
                oldest.step(),
                newestFirst.get(0).name(),
                waiting,
                newestFirst.stream().mapToLong(StepDay::overdue).sum(),
                age.applyAsInt(middle(newestFirst, waiting)),
                age.applyAsInt(oldest.since()));
    }

    /** Since when the task in the middle has waited; of an even number the one that has waited less. */
    private static LocalDate middle(List<StepDay> newestFirst, long waiting) {
        long left = (waiting + 1) / 2;
        for (StepDay day : newestFirst) {
            left -= day.waiting();
            if (left <= 0) {
                return day.since();
            }
        }
        throw new IllegalArgumentException("No task waits");
    }
}
