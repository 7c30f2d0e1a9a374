package vn.dondoc.monitoring.acting;

/**
 * One of the things to choose from.
 *
 * @param group under which heading it stands, or null
 */
record ActChoice(String code, String name, String group) {}
