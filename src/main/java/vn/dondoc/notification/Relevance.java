package vn.dondoc.notification;

import java.util.List;

/**
 * Whether a message still holds when it is about to go out: its task may be done, its date moved, its recipient gone to another
 * agency. All beans of this type must agree. Asked in a transaction that reads.
 */
public interface Relevance {

    boolean stillHolds(StoredNotice notice);

    /**
     * Those that still hold, in their order.
     *
     * @param notices of one recipient
     */
    default List<StoredNotice> stillHolding(List<StoredNotice> notices) {
        return notices.stream().filter(this::stillHolds).toList();
    }
}
