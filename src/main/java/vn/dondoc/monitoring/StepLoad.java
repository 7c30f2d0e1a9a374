package vn.dondoc.monitoring;

/**
 * How much waits at one step of a process now, over all its versions.
 *
 * @param step the model's element without its prefix: {@code registerArrival}
 * @param name as people read it
 * @param waiting open tasks there, never 0
 * @param overdue how many of them are past their date
 * @param medianDays how long half of them have waited at most, in working days
 * @param longestDays how long the oldest of them has waited, in working days
 */
public record StepLoad(String step, String name, long waiting, long overdue, int medianDays, int longestDays) {}
