package vn.dondoc.directive;

/** What the Office's leader decides on a break-down. */
public enum GivingOutcome {
    GIVEN_OUT,
    RETURNED
}
