package vn.dondoc.monitoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The assignments of a list in its order, sixteen bytes each. Never changed: what has moved makes a new one. */
final class Ordered implements KeptCounts.Found<Ordered.Place, Ordered> {

    static final Ordered NONE = new Ordered(new Place[0]);

    private static final Comparator<Place> IN_THEIR_ORDER =
            Comparator.comparingLong(Place::key).thenComparingLong(Place::tie);

    private final long[] keys;
    private final long[] ties;

    /**
     * Where an assignment stands.
     *
     * @param key the smaller earlier
     * @param tie the same among those of one key: the assignment's id, negative where the newest comes first
     */
    record Place(long key, long tie) {}

    private Ordered(Place[] sorted) {
        this(
                Arrays.stream(sorted).mapToLong(Place::key).toArray(),
                Arrays.stream(sorted).mapToLong(Place::tie).toArray());
    }

    private Ordered(long[] keys, long[] ties) {
        this.keys = keys;
        this.ties = ties;
    }

    @Override
    public Ordered with(Set<Long> moved, List<Place> read) {
        Place[] sorted = read.toArray(new Place[0]);
        Arrays.sort(sorted, IN_THEIR_ORDER);
        if (keys.length == 0) {
            return new Ordered(sorted);
        }
        long[] theirKeys = new long[keys.length + sorted.length];
        long[] theirTies = new long[theirKeys.length];
        int size = 0;
        int next = 0;
        for (int i = 0; i <= keys.length; i++) {
            while (next < sorted.length && (i == keys.length || isBefore(sorted[next], i))) {
                theirKeys[size] = sorted[next].key();
                theirTies[size++] = sorted[next++].tie();
            }
            if (i < keys.length && !moved.contains(Math.abs(ties[i]))) {
                theirKeys[size] = keys[i];
                theirTies[size++] = ties[i];
            }
        }
        return new Ordered(Arrays.copyOf(theirKeys, size), Arrays.copyOf(theirTies, size));
    }

    private boolean isBefore(Place place, int index) {
        return place.key() < keys[index] || place.key() == keys[index] && place.tie() < ties[index];
    }

    /** Ids of assignments. */
    List<Long> page(long offset, int most) {
        int from = (int) Math.min(offset, keys.length);
        return IntStream.range(from, (int) Math.min(offset + most, keys.length))
                .mapToObj(index -> Math.abs(ties[index]))
                .toList();
    }

    @Override
    public int size() {
        return keys.length;
    }
}
