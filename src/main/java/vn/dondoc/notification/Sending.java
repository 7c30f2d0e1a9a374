package vn.dondoc.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.deadline.OfficeZone;

/**
 * Sends one delivery: looks in one transaction whether it still holds, talks to the network outside any (H2's pool has one
 * connection, and a hanging server must not hold a lock), writes down in another what came of it.
 */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final int MOST_ATTEMPTS = 48;

    private final Map<ChannelKind, Channel> channels;
    private final Outbox outbox;
    private final Packing packing;
    private final SendingTimes times;
    private final RefusedAddresses refusedAddresses;
    private final GivenUp givenUp;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sending(
            List<Channel> channels,
            Outbox outbox,
            Packing packing,
            SendingTimes times,
            RefusedAddresses refusedAddresses,
            GivenUp givenUp,
            TransactionTemplate transaction,
            Clock clock) {
        this.channels = channels.stream().collect(Collectors.toMap(Channel::kind, Function.identity()));
        this.outbox = outbox;
        this.packing = packing;
        this.times = times;
        this.refusedAddresses = refusedAddresses;
        this.givenUp = givenUp;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false if the channel does not answer at all; the delivery is due again then, as if it had not been tried */
    boolean send(Claimed claimed, String lease) {
        try {
            Parcel parcel = transaction.execute(status -> prepared(claimed, lease));
            if (parcel != null) {
                channels.get(claimed.channel()).send(parcel);
                transaction.executeWithoutResult(status -> sent(claimed, lease));
            }
            return true;
        } catch (DeliveryFault fault) {
            log.debug("Delivery {} did not get through", claimed.id(), fault);
            transaction.executeWithoutResult(status -> failed(claimed, lease, fault));
            return fault.kind() != DeliveryFault.Kind.CHANNEL_DOWN;
        } catch (RuntimeException unforeseen) {
            // A message that cannot be made must not keep back the others.
            log.warn("Delivery {} cannot be sent", claimed.id(), unforeseen);
            transaction.executeWithoutResult(status -> tryAgain(
                    claimed, lease, "Lỗi khi soạn: " + unforeseen.getClass().getSimpleName()));
            return true;
        }
    }

    /** Gives back what was taken and not tried. */
    void giveBack(Claimed claimed, String lease) {
        transaction.executeWithoutResult(
                status -> outbox.postpone(claimed, lease, OffsetDateTime.now(clock), null, false));
    }

    private Parcel prepared(Claimed claimed, String lease) {
        if (!claimed.active()) {
            outbox.end(claimed, lease, DeliveryState.STALE, "Người nhận đã ngừng sử dụng hệ thống.");
            return null;
        }
        if (claimed.channel() == ChannelKind.EMAIL && (claimed.email() == null || claimed.refused())) {
            giveUp(claimed, lease, "Không có địa chỉ thư điện tử dùng được.");
            return null;
        }
        Instant now = clock.instant();
        Instant from = times.earliest(claimed, now);
        if (from.isAfter(now)) {
            outbox.postpone(claimed, lease, from.atZone(OfficeZone.ID).toOffsetDateTime(), null, false);
            return null;
        }
        Parcel parcel = packing.pack(claimed);
        if (parcel == null) {
            outbox.end(
                    claimed,
                    lease,
                    DeliveryState.STALE,
                    "Không còn cần báo: việc đã xong, thời hạn đã đổi hoặc đã đọc.");
        }
        return parcel;
    }

    private void sent(Claimed claimed, String lease) {
        if (!outbox.end(claimed, lease, DeliveryState.SENT, null)) {
            // It took so long that another node has it now and sends it too.
            outbox.mayArriveTwice(claimed);
        }
    }

    private void failed(Claimed claimed, String lease, DeliveryFault fault) {
        if (fault.mayHaveArrived()) {
            outbox.mayArriveTwice(claimed);
        }
        switch (fault.kind()) {
            case CHANNEL_DOWN -> outbox.postpone(claimed, lease, OffsetDateTime.now(clock), fault.getMessage(), false);
            case LATER -> tryAgain(claimed, lease, fault.getMessage());
            case REFUSED -> giveUp(claimed, lease, fault.getMessage());
            case ADDRESS_REFUSED -> {
                if (outbox.end(claimed, lease, DeliveryState.FAILED, fault.getMessage())) {
                    refusedAddresses.switchOff(claimed, fault.getMessage());
                }
            }
        }
    }

    private void tryAgain(Claimed claimed, String lease, String reason) {
        if (claimed.attempts() >= MOST_ATTEMPTS) {
            giveUp(claimed, lease, reason);
            return;
        }
        Duration wait = BACK_OFF.get(Math.min(claimed.attempts(), BACK_OFF.size()) - 1);
        outbox.postpone(claimed, lease, OffsetDateTime.now(clock).plus(wait), reason, true);
    }

    private void giveUp(Claimed claimed, String lease, String reason) {
        if (outbox.end(claimed, lease, DeliveryState.FAILED, reason) && !claimed.refused()) {
            givenUp.tell(claimed);
        }
    }
}
