package vn.dondoc.administration;

import java.time.OffsetDateTime;
import vn.dondoc.notification.PossibleDoubles;

/**
 * What may have reached its recipient twice, in the administrator's words; of the message itself only its kind.
 *
 * @param sentAt when it went out the last time; null if it has not yet
 * @param messageKey by which a mail server's log, or the gateway, knows it
 */
record PossibleDouble(
        String channelLabel,
        String recipientId,
        String recipientName,
        String kindLabel,
        OffsetDateTime since,
        OffsetDateTime sentAt,
        String messageKey) {

    static PossibleDouble of(PossibleDoubles.Row row) {
        return new PossibleDouble(
                row.channel().label(),
                row.recipientId(),
                row.recipientName(),
                row.kind() == null ? "Thư gộp" : row.kind().label(),
                row.since(),
                row.sentAt(),
                row.messageKey());
    }
}
