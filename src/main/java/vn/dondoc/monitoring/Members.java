package vn.dondoc.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which assignment is counted in which group, twelve bytes for each. Never changed: what has moved makes new ones.
 *
 * @param <G> the group, equal by what it says
 */
final class Members<G> implements KeptCounts.Found<Members.Member<G>, Members<G>> {

    private final long[] assignments;
    private final int[] places;
    private final List<G> groups;
    private final Map<G, Long> amounts;

    /** @param group in which the assignment is counted; where it is in none it is left out */
    record Member<G>(long assignmentId, G group) {}

    private Members(long[] assignments, int[] places, List<G> groups, Map<G, Long> amounts) {
        this.assignments = assignments;
        this.places = places;
        this.groups = groups;
        this.amounts = amounts;
    }

    static <G> Members<G> of(List<Member<G>> counted) {
        return Members.<G>none().with(Set.of(), counted);
    }

    static <G> Members<G> none() {
        return new Members<>(new long[0], new int[0], List.of(), Map.of());
    }

    @Override
    public Members<G> with(Set<Long> moved, List<Member<G>> counted) {
        List<Member<G>> sorted = new ArrayList<>(counted);
        sorted.sort(Comparator.comparingLong(Member::assignmentId));
        List<G> known = new ArrayList<>(groups);
        Map<G, Long> sums = new HashMap<>(amounts);
        Map<G, Integer> placeOf = new HashMap<>();
        for (int place = 0; place < known.size(); place++) {
            placeOf.put(known.get(place), place);
        }
        long[] ids = new long[assignments.length + sorted.size()];
        int[] in = new int[ids.length];
        int size = 0;
        int next = 0;
        for (int i = 0; i <= assignments.length; i++) {
            long until = i == assignments.length ? Long.MAX_VALUE : assignments[i];
            while (next < sorted.size() && sorted.get(next).assignmentId() <= until) {
                Member<G> member = sorted.get(next++);
                ids[size] = member.assignmentId();
                in[size++] = placeOf.computeIfAbsent(member.group(), group -> {
                    known.add(group);
                    return known.size() - 1;
                });
                sums.merge(member.group(), 1L, Long::sum);
            }
            if (i < assignments.length && moved.contains(assignments[i])) {
                sums.merge(groups.get(places[i]), -1L, (a, b) -> a + b == 0 ? null : a + b);
            } else if (i < assignments.length) {
                ids[size] = assignments[i];
                in[size++] = places[i];
            }
        }
        return new Members<>(
                Arrays.copyOf(ids, size), Arrays.copyOf(in, size), known, Collections.unmodifiableMap(sums));
    }

    /** How many are in each group; empty ones are left out. */
    Map<G, Long> amounts() {
        return amounts;
    }

    @Override
    public int size() {
        return assignments.length;
    }

    @Override
    public int weight() {
        return assignments.length + groups.size();
    }
}
