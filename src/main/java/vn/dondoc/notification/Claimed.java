package vn.dondoc.notification;

import java.time.LocalTime;

/**
 * A delivery that this node has taken to send.
 *
 * @param attempts how often it was tried, this time included
 * @param sealed whether its mail bears a seal ({@link MessageKeys}): all but those written before there were seals
 * @param refused whether mail servers refused the address before
 * @param quietFrom between it and {@code quietTo} the recipient wants to be left alone; both null if never
 */
record Claimed(
        long id,
        Long messageId,
        Long digestId,
        String recipientId,
        ChannelKind channel,
        int turn,
        int attempts,
        boolean sealed,
        String email,
        boolean active,
        boolean refused,
        LocalTime quietFrom,
        LocalTime quietTo) {

    boolean isUrgent() {
        return turn == Outbox.URGENT;
    }

    /** Over midnight too. */
    boolean isQuietAt(LocalTime time) {
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            return false;
        }
        boolean afterFrom = !time.isBefore(quietFrom);
        boolean beforeTo = time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
