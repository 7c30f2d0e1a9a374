package vn.dondoc.organisation.intake;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.dondoc.organisation.Agency;
import vn.dondoc.organisation.AgencyKind;

/** The agencies as they would be after the import. */
record AgencyTree(Map<String, Agency> byCode) {

    /** Unknown parent, parents in a circle, a second Office. */
    void check(ImportedRow row, Agency agency) {
        if (agency.parentCode() != null && !byCode.containsKey(agency.parentCode())) {
            row.fault("parent", "không có cơ quan mã “%s”".formatted(agency.parentCode()));
        }
        Set<String> way = above(agency);
        if (way.contains(agency.code())) {
            row.fault("parent", "cơ quan cấp trên tạo thành vòng: %s".formatted(String.join(" → ", way)));
        }
        if (AgencyKind.OFFICE.equals(agency.kind())) {
            byCode.values().stream()
                    .filter(other -> AgencyKind.OFFICE.equals(other.kind())
                            && !other.code().equals(agency.code()))
                    .findFirst()
                    .ifPresent(other ->
                            row.fault("kind", "chỉ được có một văn phòng, đã có “%s”".formatted(other.code())));
        }
    }

    /** How many stand above it. */
    int depth(Agency agency) {
        return above(agency).size();
    }

    /** From the parent upwards; ends where a circle closes. */
    private Set<String> above(Agency agency) {
        Set<String> way = new LinkedHashSet<>();
        for (Agency next = agency;
                next != null && next.parentCode() != null && way.add(next.parentCode());
                next = byCode.get(next.parentCode())) {
            if (next.parentCode().equals(agency.code())) {
                break;
            }
        }
        return way;
    }
}
