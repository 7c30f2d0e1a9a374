package vn.dondoc.assignment;

/**
 * Why something may be late, as the office lists it.
 *
 * @param described whether a text says more
 * @param active whether it can be chosen; one that was used stays readable
 */
public record LatenessReason(String code, String label, int ordinal, boolean described, boolean active) {}
