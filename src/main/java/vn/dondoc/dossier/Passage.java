package vn.dondoc.dossier;

import java.time.Instant;

/**
 * A time for which an assignment's way stood at one element of its diagram.
 *
 * @param element the model's id
 * @param name as people read it
 * @param agencyCode with which agency; null where it waited for no agency
 * @param until null while it still stands there
 */
record Passage(String element, String name, String agencyCode, Instant since, Instant until) {

    Passage until(Instant end) {
        return new Passage(element, name, agencyCode, since, end);
    }
}
