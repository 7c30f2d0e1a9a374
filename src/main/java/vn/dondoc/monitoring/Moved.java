package vn.dondoc.monitoring;

import java.util.HashSet;
import java.util.Set;

/**
 * What may stand elsewhere now.
 *
 * @param directives of which something may that is no single assignment's
 */
record Moved(Set<Long> assignments, Set<Long> directives) {

    static final Moved NOTHING = new Moved(Set.of(), Set.of());

    /** In place of an assignment's id where something is no single assignment's. */
    static long ofDirective(long directiveId) {
        return -directiveId;
    }

    boolean isNothing() {
        return assignments.isEmpty() && directives.isEmpty();
    }

    /** What of these was counted no longer holds. */
    Set<Long> ids() {
        Set<Long> ids = new HashSet<>(assignments);
        directives.forEach(id -> ids.add(ofDirective(id)));
        return ids;
    }
}
