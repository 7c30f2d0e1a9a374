package vn.dondoc.monitoring.acting;

import java.util.List;

/**
 * An act that a person finds on the list.
 *
 * @param next what follows, in a sentence
 */
record ActOffer(String act, String label, String next, List<OfferedField> fields) {}
