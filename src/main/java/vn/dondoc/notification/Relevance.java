package vn.dondoc.notification;

/**
 * Whether a message still holds when it is about to go out: its task may be done, its date moved, its recipient gone to another
 * agency. All beans of this type must agree. Asked in a transaction that reads.
 */
public interface Relevance {

    boolean stillHolds(StoredNotice notice);
}
