package vn.dondoc.identity;

import java.util.List;
import java.util.Set;
import vn.dondoc.organisation.Role;

/**
 * The person who acts, with what he is today in which agency.
 *
 * @param principalId for whom he acts; himself unless he handles for another
 * @param overseesAll whether he works in the province's committee or its Office, which see every directive
 */
public record Actor(
        String id, String fullName, String title, String principalId, Set<Grant> grants, boolean overseesAll) {

    /** Who acts where a moment has come and nobody did anything: silence, a timer. Holds no role. */
    public static final Actor SYSTEM = new Actor("system", "Hệ thống", null, "system", Set.of(), false);

    /** @param agencyCode null for the administrator */
    public record Grant(String agencyCode, Role role) {}

    public boolean holds(String agencyCode, Role role) {
        return grants.contains(new Grant(agencyCode, role));
    }

    public boolean worksIn(String agencyCode) {
        return grants.stream().anyMatch(grant -> agencyCode.equals(grant.agencyCode()));
    }

    public boolean isAdministrator() {
        return holds(null, Role.ADMIN);
    }

    /** The codes of all agencies that he works in. */
    public List<String> agencies() {
        return grants.stream()
                .map(Grant::agencyCode)
                .filter(code -> code != null)
                .distinct()
                .sorted()
                .toList();
    }

    /** The engine's groups that mirror the grants. */
    public List<String> groups() {
        return grants.stream()
                .map(grant -> grant.role().group(grant.agencyCode()))
                .distinct()
                .sorted()
                .toList();
    }
}
