package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the working days of a period went, line by line.
 *
 * @param last the last day counted: the period's, or today while it runs
 * @param workingDays from the period's first day to the last one counted
 * @param total over all lines; an assignment whose days lie in several lines counts once in it
 */
public record DaysTable(
        String label,
        LocalDate from,
        LocalDate to,
        LocalDate last,
        int workingDays,
        DaysBy by,
        List<Line> lines,
        Line total) {

    /** How a day is called on which no step of the path lay open. */
    static final String NO_STEP = "Chưa mở bước nào";

    /** @param days of all assignments together */
    public record PhaseDays(Phase phase, String label, long days) {}

    /** @param step as the model names it; null while no step of the path lay open, or in a pause */
    public record StepDays(Phase phase, String step, long days) {}

    /**
     * @param code null for the total
     * @param assignments those with a day in this line
     * @param phases all of them, in their order; they sum up to {@code days}
     * @param steps those that took days, in the order of the path; they sum up to {@code days}
     */
    public record Line(
            String code, String name, long assignments, List<PhaseDays> phases, long days, List<StepDays> steps) {

        static Line of(String code, String name, DaysSum sum) {
            Map<Phase, Long> byPhase = sum.byPhase();
            return new Line(
                    code,
                    name,
                    sum.assignments(),
                    Arrays.stream(Phase.values())
                            .map(phase -> new PhaseDays(phase, phase.label(), byPhase.getOrDefault(phase, 0L)))
                            .toList(),
                    byPhase.values().stream().mapToLong(Long::longValue).sum(),
                    sum.steps());
        }
    }
}
