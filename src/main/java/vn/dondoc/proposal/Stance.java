package vn.dondoc.proposal;

/** What an agency says to a draft. */
public enum Stance {
    AGREE("Nhất trí"),
    AGREE_WITH_CHANGES("Nhất trí, đề nghị sửa"),
    DISAGREE("Không nhất trí");

    private final String label;

    Stance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
