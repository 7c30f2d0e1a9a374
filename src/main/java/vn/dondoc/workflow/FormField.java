package vn.dondoc.workflow;

/**
 * One input of a form.
 *
 * @param name the variable's name, as in {@code cam-variable-name}
 * @param label what a person calls it, for messages
 * @param type what is posted
 * @param maxLength the longest text taken, in characters; 0 where it does not apply
 */
public record FormField(String name, String label, Type type, int maxLength) {

    /** Dates are posted as text, dd/MM/yyyy or ISO. */
    public enum Type {
        TEXT,
        DATE,
        FLAG
    }

    public static FormField text(String name, String label, int maxLength) {
        return new FormField(name, label, Type.TEXT, maxLength);
    }

    public static FormField date(String name, String label) {
        return new FormField(name, label, Type.DATE, 0);
    }

    public static FormField flag(String name, String label) {
        return new FormField(name, label, Type.FLAG, 0);
    }

    /** What the form ends with. */
    public static FormField outcome() {
        return text(ProcessVariable.OUTCOME, "Kết quả xử lý", 40);
    }
}
