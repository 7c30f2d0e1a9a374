package vn.dondoc.monitoring.acting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.dondoc.assignment.Assignment;
import vn.dondoc.identity.Actor;
import vn.dondoc.problem.Faults;
import vn.dondoc.problem.Problem;
import vn.dondoc.workflow.FormField;

/** One act of the list, over the service that does it: the same rules before and at the act. */
interface ManagerAct {

    ActKind kind();

    /** Whether there can be assignments on which this person may do it; on which, {@link #foresee} says of each. */
    boolean isFor(Actor actor);

    /** What the act is called for him. */
    default String label(Actor actor) {
        return kind().label();
    }

    /** What follows, in a sentence. */
    String next(Actor actor);

    /** What is entered, under the limits of the form that does the same. */
    List<ActField> fields(Actor actor);

    /** What of the input is wrong whichever assignment it is for, beside what the fields themselves say. */
    default void check(Map<String, Object> values, Faults faults) {}

    /**
     * What can be read for all of these at once is read here.
     *
     * @return what would happen to one of them, in sentences; throws {@link Problem} with the reason why nothing would: the one of the
     *     act itself
     * @throws Problem if he may not do it at all
     */
    Function<Assignment, List<String>> foresee(
            Actor actor, Collection<Assignment> assignments, Map<String, Object> values);

    /**
     * Does it, in the transaction of the one who calls.
     *
     * @throws Problem why it cannot be done
     */
    void carryOut(Actor actor, long assignmentId, Map<String, Object> values);

    /** What is read of a field, or null. */
    static String text(Map<String, Object> values, String name) {
        return (String) values.get(name);
    }

    /** The fields as they are read. */
    default List<FormField> inputs(Actor actor) {
        return fields(actor).stream().map(ActField::input).toList();
    }
}
