package vn.dondoc.monitoring;

import java.util.Comparator;

/**
 * How much waits in a process now, over all its versions and steps.
 *
 * @param waiting open tasks, never 0
 * @param overdue how many of them are past their date
 */
public record ProcessLoad(String processKey, long waiting, long overdue) {

    static final Comparator<ProcessLoad> FULLEST_FIRST =
            Comparator.comparing(ProcessLoad::waiting).reversed().thenComparing(ProcessLoad::processKey);

    ProcessLoad plus(ProcessLoad other) {
        return new ProcessLoad(processKey, waiting + other.waiting, overdue + other.overdue);
    }
}
