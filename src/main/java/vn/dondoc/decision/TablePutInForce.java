package vn.dondoc.decision;

/** Another version of a decision table counts from now on; told within the same transaction. */
public record TablePutInForce(String decisionKey) {}
