package vn.dondoc.request;

/** What whoever signed the directive says. */
public enum RequestDecision {
    GRANTED,
    REFUSED,
    RETURNED_TO_OFFICE
}
