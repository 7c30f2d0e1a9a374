package vn.dondoc.request;

/** What the lead's leader says to a coordinating agency that asks him. */
public enum RequestLeadAnswer {
    GRANTED,
    REFUSED,
    INCOMPLETE
}
