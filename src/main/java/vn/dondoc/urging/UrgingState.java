package vn.dondoc.urging;

import java.util.EnumSet;
import java.util.Set;

/** Where a letter that urges stands. */
public enum UrgingState {
    DRAFTING("Đang soạn"),
    SIGNING("Chờ lãnh đạo Văn phòng ký"),
    ISSUING("Chờ phát hành"),
    ISSUED("Đã phát hành"),
    DROPPED("Không đôn đốc nữa"),
    MOOT("Không còn đối tượng");

    private static final Set<UrgingState> OPEN = EnumSet.range(DRAFTING, ISSUING);

    private final String label;

    UrgingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Being drafted, signed or issued. */
    boolean isOpen() {
        return OPEN.contains(this);
    }
}
