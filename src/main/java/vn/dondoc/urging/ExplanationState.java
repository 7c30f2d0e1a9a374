package vn.dondoc.urging;

/** Where a request to explain stands. */
public enum ExplanationState {
    ASKED("Chờ giải trình"),
    ANSWERED("Đã giải trình"),
    MOOT("Không còn đối tượng");

    private final String label;

    ExplanationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
