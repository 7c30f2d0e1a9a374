package vn.dondoc.organisation;

import java.util.Set;

/** The levels of agencies, as the column {@code agency.kind} has them. */
public final class AgencyKind {

    public static final String PROVINCE = "province";
    public static final String OFFICE = "office";
    public static final String DEPARTMENT = "department";
    public static final String DISTRICT = "district";

    public static final Set<String> ALL = Set.of(PROVINCE, OFFICE, DEPARTMENT, DISTRICT);

    private AgencyKind() {}
}
