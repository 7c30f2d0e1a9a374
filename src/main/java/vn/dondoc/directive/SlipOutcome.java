package vn.dondoc.directive;

/** How the Office's leader decides on a submission slip. */
public enum SlipOutcome {
    SIGNED,
    RETURNED
}
