package vn.dondoc.ladder.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One directive in which something is owed.
 *
 * @param until on the evening of that day it is over: nothing is told any more
 * @param end ends it
 */
record Scene(String number, String urgency, List<Owed> owed, LocalDate until, Runnable end) {

    /** Everything that the policy wants heard in it. */
    Stream<Heard> heard(List<PolicyLine> policy) {
        return owed.stream().flatMap(each -> policy.stream()
                .filter(line -> line.fits(each, urgency))
                .flatMap(
                        line -> line.on(each.dueOn(), until).stream().flatMap(on -> each.cast().get(line.who()).stream()
                                .map(person -> new Heard(number, each.kind(), each.dueOn(), on, person, line.how())))));
    }

    /** Every task that it wants made: directive, step, day. */
    Stream<String> work(List<PolicyLine> policy) {
        return owed.stream().flatMap(each -> policy.stream()
                .filter(line -> line.fits(each, urgency) && !line.work().isEmpty())
                .flatMap(line ->
                        line.on(each.dueOn(), until).stream().map(on -> number + " " + line.work() + " " + on)));
    }

    /** Which lines of the policy it tries, as {@link PolicyLine#cells} writes them. */
    Stream<String> tried(List<PolicyLine> policy) {
        return owed.stream().flatMap(each -> policy.stream()
                .filter(line -> line.fits(each, urgency)
                        && !line.on(each.dueOn(), until).isEmpty())
                .flatMap(line -> line.cells(each.kind(), urgency)));
    }
}
