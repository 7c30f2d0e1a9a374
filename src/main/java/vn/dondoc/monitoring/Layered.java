package vn.dondoc.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something of each assignment, or directive: what was read of all, and above it what was read since of those that moved, so that an act copies the
 * few that have moved and not a hundred thousand. Never changed.
 */
final class Layered<V> {

    /** So many above make one layer of both. */
    private static final int MANY = 5_000;

    private final Map<Long, V> read;
    private final Set<Long> gone;
    private final Map<Long, V> above;

    Layered(Map<Long, V> read) {
        this(read, Set.of(), Map.of());
    }

    private Layered(Map<Long, V> read, Set<Long> gone, Map<Long, V> above) {
        this.read = read;
        this.gone = gone;
        this.above = above;
    }

    /**
     * @param moved what was read of these no longer holds
     * @param now where they are now
     */
    Layered<V> with(Set<Long> moved, Map<Long, V> now) {
        Map<Long, V> both = new HashMap<>(above);
        both.keySet().removeAll(moved);
        both.putAll(now);
        Set<Long> without = new HashSet<>(gone);
        without.addAll(moved);
        Layered<V> layered = new Layered<>(read, without, both);
        return without.size() < MANY ? layered : layered.flat();
    }

    private Layered<V> flat() {
        Map<Long, V> all = new HashMap<>(read);
        all.keySet().removeAll(gone);
        all.putAll(above);
        return new Layered<>(all);
    }

    /** Null where there is nothing of it. */
    V get(long id) {
        V found = above.get(id);
        return found != null || gone.contains(id) ? found : read.get(id);
    }

    Stream<Map.Entry<Long, V>> entries() {
        return Stream.concat(
                gone.isEmpty()
                        ? read.entrySet().stream()
                        : read.entrySet().stream().filter(entry -> !gone.contains(entry.getKey())),
                above.entrySet().stream());
    }
}
