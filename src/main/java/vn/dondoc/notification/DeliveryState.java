package vn.dondoc.notification;

/** Where a delivery stands. */
public enum DeliveryState {
    PENDING,
    SENDING,
    SENT,
    /** Refused for good, or tried too often: somebody has to look. */
    FAILED,
    /** Its task was done or its date moved before it went out. */
    STALE
}
