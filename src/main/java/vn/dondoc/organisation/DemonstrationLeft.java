package vn.dondoc.organisation;

/**
 * The demonstration is being left in this transaction: whoever keeps directives, tasks or process instances removes them now,
 * before the persons and agencies that they refer to go.
 */
public record DemonstrationLeft() {}
