package vn.dondoc.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * Slows the guessing of passwords down without giving a stranger the means to lock a named person out. Only wrong passwords count,
 * in three allowances: for a name from an address; for an address, whatever the names (stolen lists of passwords); for a name,
 * whatever the address (many machines at once). The last two do not apply where that person has entered before: whoever attacks
 * from elsewhere cannot keep him out of his office. What an attacker at the same address does to him lasts for half a minute at a
 * time. The engine's own throttle ends in a lasting lock after ten tries and is never asked.
 *
 * <p>Each node keeps its own count, in bounded memory and until it stops: with n nodes a guesser has n times the allowance, which
 * is still some thousand guesses a day against a password of eight characters. Time is the machine's running time: a clock that is
 * set back must not hold anybody up.
 */
final class LoginThrottle {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_KNOWN = 100_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    private final LoginAllowance ofNameAtAddress;
    private final LoginAllowance ofAddress;
    private final LoginAllowance ofName;
    private final Cache<String, Boolean> known;

    LoginThrottle(Ticker ticker) {
        this.ofNameAtAddress = new LoginAllowance(10, Duration.ofSeconds(30), ticker);
        this.ofAddress = new LoginAllowance(50, Duration.ofSeconds(10), ticker);
        this.ofName = new LoginAllowance(50, Duration.ofMinutes(1), ticker);
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterWrite(KNOWN_FOR)
                .ticker(ticker)
                .build();
    }

    /** Zero if this name may be tried from there now; the password must not be looked at before. */
    Duration untilNextTry(String typedName, String address) {
        String name = shortened(typedName);
        Duration own = ofNameAtAddress.untilNextTry(pair(name, address));
        return isKnown(name, address)
                ? own
                : Collections.max(Stream.of(own, ofAddress.untilNextTry(address), ofName.untilNextTry(name))
                        .toList());
    }

    void wrong(String typedName, String address) {
        String name = shortened(typedName);
        ofNameAtAddress.wrong(pair(name, address));
        if (!isKnown(name, address)) {
            ofAddress.wrong(address);
            ofName.wrong(name);
        }
    }

    void entered(String name, String address) {
        known.put(pair(name, address), true);
    }

    private boolean isKnown(String name, String address) {
        return known.getIfPresent(pair(name, address)) != null;
    }

    private static String pair(String name, String address) {
        return address + " " + name;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
