package vn.dondoc.organisation;

import java.util.Locale;

/** What a person may be in an agency. {@link #ADMIN} belongs to no agency. */
public enum Role {
    CLERK("Clerk", "văn thư"),
    OFFICER("Officer", "chuyên viên"),
    LEADER("Leader", "lãnh đạo"),
    CHAIR("Chair", "chủ tịch"),
    ADMIN("", "quản trị");

    private final String suffix;
    private final String label;

    Role(String suffix, String label) {
        this.suffix = suffix;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The engine's group of this role in an agency: {@code sldtbxhLeader}. Letters and digits only: the engine's white list. */
    public String group(String agencyCode) {
        return this == ADMIN ? "camunda-admin" : agencyCode.toLowerCase(Locale.ROOT) + suffix;
    }
}
