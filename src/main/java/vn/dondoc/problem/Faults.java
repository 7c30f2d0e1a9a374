package vn.dondoc.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of an input, so that a person is told all of them at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws Problem of kind {@link Problem.Kind#REFUSED} if anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.refused(found);
        }
    }
}
