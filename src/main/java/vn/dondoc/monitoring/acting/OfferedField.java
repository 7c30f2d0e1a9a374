package vn.dondoc.monitoring.acting;

import java.util.List;

/**
 * What is entered for an act, as a page needs it.
 *
 * @param type {@code TEXT} or {@code DATE}
 * @param choices one of which is posted; null for what is written
 */
record OfferedField(
        String name, String label, String type, int maxLength, boolean required, String hint, List<ActChoice> choices) {

    static OfferedField of(ActField field) {
        return new OfferedField(
                field.input().name(),
                field.input().label(),
                field.input().type().name(),
                field.input().maxLength(),
                field.required(),
                field.hint(),
                field.choices());
    }
}
