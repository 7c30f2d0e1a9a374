package vn.dondoc.organisation;

/** A person was switched off in this transaction: whoever keeps open work in his name gives it back to the agency now. */
public record PersonSwitchedOff(String personId) {}
