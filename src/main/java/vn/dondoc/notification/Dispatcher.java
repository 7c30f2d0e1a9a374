package vn.dondoc.notification;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.clock.ClockGuard;

/**
 * Empties the outbox: a few senders side by side, so that a server that hangs in one conversation keeps no other back. Nudged when
 * something was written, and looks by itself for what other nodes left or what has become due.
 */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 5;
    private static final Duration HOLD = Duration.ofMinutes(1);
    private static final int SECONDS_TO_STOP = 20;

    private final Set<Channel> channels;
    private final Outbox outbox;
    private final Sending sending;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ClockGuard guard;
    private final int senders;
    private final ExecutorService pool;
    private final AtomicInteger running = new AtomicInteger();
    private final Set<String> leases = ConcurrentHashMap.newKeySet();
    private final Map<ChannelKind, Instant> downSince = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Dispatcher(
            List<Channel> channels,
            Outbox outbox,
            Sending sending,
            TransactionTemplate transaction,
            Clock clock,
            ClockGuard guard,
            NotificationSettings settings) {
        this.channels = Set.copyOf(channels);
        this.outbox = outbox;
        this.sending = sending;
        this.transaction = transaction;
        this.clock = clock;
        this.guard = guard;
        this.senders = settings.senders();
        this.pool = Executors.newFixedThreadPool(senders, new CustomizableThreadFactory("sender-"));
    }

    @TransactionalEventListener
    void nudge(OutboxFilled filled) {
        nudge();
    }

    /** Something may be due: returns at once. */
    void nudge() {
        if (stopping || !guard.isTrusted() || usable().isEmpty()) {
            return;
        }
        if (running.incrementAndGet() <= senders) {
            pool.execute(this::work);
        } else {
            running.decrementAndGet();
        }
    }

    /** Nothing at all happens where no channel is set up. */
    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (channels.stream().noneMatch(Channel::isOn)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (!leases.isEmpty()) {
                    outbox.renew(Set.copyOf(leases));
                }
                outbox.takeOver();
            });
            for (int i = 0; i < senders; i++) {
                nudge();
            }
        } catch (RuntimeException databaseIsAway) {
            log.warn("Cannot look for messages to send", databaseIsAway);
        }
    }

    /** Whether nobody is sending just now. */
    boolean isIdle() {
        return running.get() == 0;
    }

    private void work() {
        try {
            while (!stopping && sendSome()) {
                log.trace("Sent some; looking for more");
            }
        } catch (RuntimeException databaseIsAway) {
            log.warn("Cannot go on sending messages", databaseIsAway);
        } finally {
            running.decrementAndGet();
        }
    }

    private boolean sendSome() {
        Set<ChannelKind> usable = usable();
        if (usable.isEmpty()) {
            return false;
        }
        String lease = UUID.randomUUID().toString();
        leases.add(lease);
        try {
            List<Claimed> batch = claim(lease, usable);
            for (Claimed claimed : batch) {
                if (stopping || isDown(claimed.channel())) {
                    sending.giveBack(claimed, lease);
                } else if (!sending.send(claimed, lease)) {
                    downSince.put(claimed.channel(), clock.instant());
                }
            }
            return !batch.isEmpty();
        } finally {
            leases.remove(lease);
        }
    }

    /** One at a time on a node: who found everything locked by a neighbour would think that nothing is left. */
    private synchronized List<Claimed> claim(String lease, Set<ChannelKind> usable) {
        return transaction.execute(status -> outbox.claim(lease, usable, BATCH));
    }

    private Set<ChannelKind> usable() {
        Set<ChannelKind> usable = EnumSet.noneOf(ChannelKind.class);
        channels.stream()
                .filter(channel -> channel.isOn() && !isDown(channel.kind()))
                .forEach(channel -> usable.add(channel.kind()));
        return usable;
    }

    /** A server that did not answer is left alone for a minute; a clock that is set back does not make it longer. */
    private boolean isDown(ChannelKind channel) {
        Instant since = downSince.get(channel);
        Instant now = clock.instant();
        return since != null && !now.isBefore(since) && now.isBefore(since.plus(HOLD));
    }

    /** What is being handed over is finished; the rest is left to others. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        pool.shutdown();
        if (!pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }
}
