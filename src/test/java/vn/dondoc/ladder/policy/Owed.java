package vn.dondoc.ladder.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Something that is owed, set up by hand.
 *
 * @param what a kind of obligation, with whose it is where that matters ({@code DECISION by the chairman})
 * @param isLong whether it has fifteen working days or more
 * @param cast who the recipients of the policy are
 */
record Owed(String what, LocalDate dueOn, boolean isLong, Map<String, List<String>> cast) {

    String kind() {
        return what.split(" ")[0];
    }
}
