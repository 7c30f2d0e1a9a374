package vn.dondoc.notification;

/** The one mail of a morning. */
enum DigestKind {
    DAILY("Việc của ông/bà"),
    /** For a vice chairman: Monday's, or the week's first working day's. */
    WEEKLY("Danh sách tuần"),
    /** For the chairman: the month's first working day's. */
    MONTHLY("Danh sách tháng");

    private final String title;

    DigestKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
