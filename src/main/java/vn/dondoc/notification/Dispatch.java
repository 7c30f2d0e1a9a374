package vn.dondoc.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.deadline.OfficeZone;

/** Puts single messages into the outbox, by each channel that is set up; without one nothing is written and nothing is asked. */
@Component
class Dispatch {

    private final List<Channel> channels;
    private final Outbox outbox;
    private final SendingTimes times;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    Dispatch(
            List<Channel> channels,
            Outbox outbox,
            SendingTimes times,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.channels = channels;
        this.outbox = outbox;
        this.times = times;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** In the transaction of the messages; sending begins when that is committed. */
    void enqueue(List<Outbox.Told> all) {
        List<Channel> open = channels.stream().filter(Channel::isOn).toList();
        if (!open.isEmpty()) {
            all.forEach(told -> enqueue(told, open));
        }
    }

    private void enqueue(Outbox.Told told, List<Channel> open) {
        Instant now = clock.instant();
        Instant first = times.firstTry(
                told.urgent(), told.dedupKey().hashCode(), now.plus(told.kind().gathering()));
        int written = 0;
        for (Channel channel : open) {
            written += outbox.enqueue(
                    told, channel.kind(), first.atZone(OfficeZone.ID).toOffsetDateTime());
        }
        if (written > 0 && !first.isAfter(now)) {
            announcements.publishEvent(new OutboxFilled());
        }
    }
}
