package vn.dondoc.notification;

import java.util.List;

/**
 * Whether a message in somebody's inbox still asks him for something, said in SQL: one that does not is no longer counted as unread,
 * whether he has read it or not. All beans of this type must agree. The counterpart of {@link Relevance} for many at once, without a
 * statement in the act that settles them.
 */
public interface Standing {

    /** A condition over {@code message m} that is never null; without parameters. */
    String condition();

    /** That all agree; true where there is none. */
    static String all(List<Standing> standings) {
        return standings.isEmpty()
                ? "1 = 1"
                : String.join(
                        " and ",
                        standings.stream()
                                .map(one -> "(" + one.condition() + ")")
                                .toList());
    }
}
