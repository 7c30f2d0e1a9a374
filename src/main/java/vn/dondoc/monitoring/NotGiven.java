package vn.dondoc.monitoring;

import java.time.LocalDate;
import java.util.List;

/**
 * A directive that the Office has entered and not given out ("Chưa giao").
 *
 * @param stateLabel on what it waits
 * @param assignments those that it is broken down into so far
 */
record NotGiven(
        long id,
        String number,
        LocalDate issuedOn,
        String subject,
        String fieldName,
        String stateLabel,
        List<Part> assignments) {

    /** @param lead the agency that is to lead it */
    record Part(int ordinal, String title, String lead) {}
}
