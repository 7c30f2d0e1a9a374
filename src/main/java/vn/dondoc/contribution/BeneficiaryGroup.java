package vn.dondoc.contribution;

/**
 * A group of people or households that a list is made of.
 *
 * @param described whether a text says which people are meant
 */
public record BeneficiaryGroup(String code, String name, int ordinal, boolean described) {}
