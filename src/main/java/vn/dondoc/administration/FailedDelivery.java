package vn.dondoc.administration;

import java.time.OffsetDateTime;
import vn.dondoc.notification.ChannelKind;
import vn.dondoc.notification.DeliveryQueue;
import vn.dondoc.notification.DeliveryState;

/**
 * What did not get through, in the administrator's words; of the message itself only its kind.
 *
 * @param waiting whether it is tried again by itself
 * @param nextAt when; null if it is not
 * @param toDo what somebody should do about it
 */
record FailedDelivery(
        long id,
        String channelLabel,
        String recipientId,
        String recipientName,
        String kindLabel,
        boolean waiting,
        int attempts,
        OffsetDateTime createdAt,
        OffsetDateTime nextAt,
        String reason,
        String toDo) {

    static FailedDelivery of(DeliveryQueue.Row row) {
        boolean waiting = row.state() == DeliveryState.PENDING;
        return new FailedDelivery(
                row.id(),
                row.channel().label(),
                row.recipientId(),
                row.recipientName(),
                row.kind() == null ? "Thư gộp" : row.kind().label(),
                waiting,
                row.attempts(),
                row.createdAt(),
                waiting ? row.notBefore() : null,
                row.note() == null ? "Không rõ lý do." : row.note(),
                toDo(row, waiting));
    }

    private static String toDo(DeliveryQueue.Row row, boolean waiting) {
        if (row.addressRefused()) {
            return "Sửa địa chỉ thư của tài khoản, hoặc cho dùng lại địa chỉ ở mục dưới, rồi gửi lại.";
        }
        if (waiting) {
            return "Hệ thống tự gửi lại; nếu lý do lặp lại lâu, hãy xem lại kênh gửi.";
        }
        return row.channel() == ChannelKind.EMAIL
                ? "Xem lại địa chỉ của tài khoản, mẫu thư và máy chủ thư, rồi gửi lại."
                : "Xem lại địa chỉ và khóa ký của cổng nhắn tin, rồi gửi lại.";
    }
}
