package vn.dondoc.assignment;

/** Where a fact of a directive or a deadline comes from; nothing is invented silently. */
public enum Basis {
    TEXT("Văn bản ghi rõ"),
    OFFICE("Văn phòng ấn định"),
    POLICY("Theo bảng thời hạn xử lý"),
    INFERRED("Suy luận, cần xác nhận"),
    /** Of a date only: it cannot be moved here. */
    HIGHER("Cấp trên ấn định");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
