package vn.dondoc.monitoring.acting;

import java.util.List;

/**
 * An act that a person finds on the list.
 *
 * @param next what follows, in a sentence
 */
record ActOffer(String act, String label, String next, List<Field> fields) {

    /** @param type of {@code TEXT}, {@code DATE}; with choices one of them is posted */
    record Field(
            String name,
            String label,
            String type,
            int maxLength,
            boolean required,
            String hint,
            List<ActField.Choice> choices) {

        static Field of(ActField field) {
            return new Field(
                    field.input().name(),
                    field.input().label(),
                    field.input().type().name(),
                    field.input().maxLength(),
                    field.required(),
                    field.hint(),
                    field.choices());
        }
    }
}
