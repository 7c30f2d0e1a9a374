package vn.dondoc.monitoring;

/**
 * How much waits in a process now, over all its versions and steps.
 *
 * @param waiting open tasks, never 0
 * @param overdue how many of them are past their date
 */
public record ProcessLoad(String processKey, long waiting, long overdue) {}
