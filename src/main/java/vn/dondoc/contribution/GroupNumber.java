package vn.dondoc.contribution;

/**
 * How many of a group an agency found.
 *
 * @param group the group's code
 * @param description which people are meant, for a group that has no name of its own
 */
public record GroupNumber(String group, int amount, String description) {}
