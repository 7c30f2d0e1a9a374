package vn.dondoc.monitoring;

/** What the agencies that a manager oversees are in an assignment. */
enum AgencyPart {
    LEADING,
    COORDINATING
}
