package vn.dondoc.deadline;

/** Độ khẩn of a document (Nghị định 30/2020/NĐ-CP). Names are stored and stand in the decision tables. */
public enum Urgency {
    NONE("không"),
    URGENT("khẩn"),
    VERY_URGENT("thượng khẩn"),
    IMMEDIATE("hỏa tốc");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    /** Vietnamese, lower case. */
    public String label() {
        return label;
    }
}
