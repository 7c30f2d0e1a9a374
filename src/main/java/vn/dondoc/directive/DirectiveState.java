package vn.dondoc.directive;

/** Where a directive stands as a whole. */
public enum DirectiveState {
    ENTERED("Đã nhập, chờ phân rã"),
    BROKEN_DOWN("Đã phân rã, chờ duyệt giao"),
    GIVEN_OUT("Đang thực hiện"),
    ENDED("Kết thúc theo dõi");

    private final String label;

    DirectiveState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
