package vn.dondoc.monitoring.acting;

import java.util.List;
import vn.dondoc.workflow.FormField;

/**
 * One thing that is entered for an act.
 *
 * @param required what must not stay empty
 * @param hint what may help, or null
 * @param choices from which to choose; null for what is written
 */
record ActField(FormField input, boolean required, String hint, List<ActChoice> choices) {

    static ActField required(FormField input, String hint) {
        return new ActField(input, true, hint, null);
    }

    static ActField optional(FormField input, String hint) {
        return new ActField(input, false, hint, null);
    }

    static ActField choice(FormField input, List<ActChoice> choices) {
        return new ActField(input, true, null, choices);
    }
}
