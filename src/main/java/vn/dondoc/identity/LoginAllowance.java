package vn.dondoc.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * So many wrong passwords at once, then one for each interval: a token bucket for each key, kept as the moment until which the
 * wrong ones are paid off. Keys are forgotten when they are paid off or, the longest unused first, when there are too many.
 */
final class LoginAllowance {

    private static final int MOST_KEYS = 100_000;

    private final long interval;
    private final long burst;
    private final Ticker ticker;
    private final Cache<String, Long> paidOffAt;

    LoginAllowance(int tries, Duration interval, Ticker ticker) {
        this.interval = interval.toNanos();
        this.burst = (tries - 1) * this.interval;
        this.ticker = ticker;
        this.paidOffAt = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(interval.multipliedBy(2L * tries))
                .ticker(ticker)
                .build();
    }

    /** Zero if one may try now. */
    Duration untilNextTry(String key) {
        Long until = paidOffAt.getIfPresent(key);
        return until == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, until - ticker.read() - burst));
    }

    /** Counts also what was under way when the allowance ended: whoever tries two hundred at once waits for all of them. */
    void wrong(String key) {
        long now = ticker.read();
        paidOffAt.asMap().merge(key, now + interval, (until, fresh) -> Math.max(until, now) + interval);
    }
}
