package vn.dondoc.ladder.policy;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Somebody heard of something that is owed.
 *
 * @param number of the directive
 * @param how as in {@code ladder-policy.csv}
 */
record Heard(String number, String kind, LocalDate dueOn, LocalDate on, String person, String how) {

    /** Mail addresses are in small letters. */
    Heard(String number, String kind, LocalDate dueOn, LocalDate on, String person, String how) {
        this.number = number;
        this.kind = kind;
        this.dueOn = dueOn;
        this.on = on;
        this.person = person.toLowerCase(Locale.ROOT);
        this.how = how;
    }

    boolean isInAList() {
        return how.equals("week") || how.equals("month");
    }

    Heard inTheListOf(LocalDate day) {
        return new Heard(number, kind, dueOn, day, person, how);
    }
}
