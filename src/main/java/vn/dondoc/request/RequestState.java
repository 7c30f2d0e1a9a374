package vn.dondoc.request;

/** Where a request stands. */
public enum RequestState {
    WITH_OFFICE("Văn phòng đang xem xét"),
    WITH_AGENCY("Cơ quan đang bổ sung"),
    WITH_SIGNER("Chờ người ký văn bản quyết định"),
    WITH_LEAD("Chờ lãnh đạo cơ quan chủ trì quyết định"),
    GRANTED("Đã đồng ý"),
    REFUSED("Không đồng ý"),
    WITHDRAWN("Đã rút"),
    MOOT("Không còn đối tượng"),
    /** The Office's own competence: nobody had to decide. */
    CARRIED_OUT("Văn phòng đã thực hiện");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    /** Whether somebody still has to act on it. */
    public boolean isOpen() {
        return this == WITH_OFFICE || this == WITH_AGENCY || this == WITH_SIGNER || this == WITH_LEAD;
    }

    public String label() {
        return label;
    }
}
