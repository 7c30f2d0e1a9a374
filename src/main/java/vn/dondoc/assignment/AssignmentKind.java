package vn.dondoc.assignment;

/** What sort of work an assignment is; decides the time to handle and whether it ever ends by itself. */
public enum AssignmentKind {
    CASE("Vụ việc cụ thể"),
    REVIEW("Rà soát, tham mưu"),
    GUIDANCE("Chỉ đạo, hướng dẫn"),
    /** Reports by period and ends only when the Office ends the follow-up. */
    STANDING("Thường xuyên");

    private final String label;

    AssignmentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
