package vn.dondoc.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.organisation.Role;

/**
 * The person who acts, with what he is today in which agency.
 *
 * @param principalId for whom he acts; himself unless he handles or signs for another
 * @param overseesAll whether he works in the province's committee or its Office, which see every directive
 * @param standIns for whom he may act today
 * @param by the right by which he acts for another in this act; null in his own right
 * @param paper the paper from which he enters what an agency answered; null for what he does himself
 */
public record Actor(
        String id,
        String fullName,
        String title,
        String principalId,
        Set<Grant> grants,
        boolean overseesAll,
        Set<StandIn> standIns,
        StandIn by,
        Paper paper) {

    /** Somebody who acts for himself. */
    public Actor(
            String id,
            String fullName,
            String title,
            String principalId,
            Set<Grant> grants,
            boolean overseesAll,
            Set<StandIn> standIns) {
        this(id, fullName, title, principalId, grants, overseesAll, standIns, null, null);
    }

    /** Who acts where a moment has come and nobody did anything: silence, a timer. Holds no role. */
    public static final Actor SYSTEM = new Actor("system", "Hệ thống", null, "system", Set.of(), false, Set.of());

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

    /** The same person in his own right. */
    public Actor forHimself() {
        return new Actor(id, fullName, title, id, grants, overseesAll, standIns, null, paper);
    }

    /** The same person acting for another by that right. */
    public Actor actingBy(StandIn right) {
        return new Actor(id, fullName, title, right.principalId(), grants, overseesAll, standIns, right, paper);
    }

    /** The same person entering what a paper says. */
    public Actor entering(Paper entered) {
        return new Actor(id, fullName, title, id, grants, overseesAll, standIns, null, entered);
    }

    /** For whom he acts if that is another, else null. */
    public String actsFor() {
        return by == null ? null : by.principalId();
    }

    public boolean standsInFor(String personId) {
        return standIns.stream().anyMatch(right -> right.principalId().equals(personId));
    }

    /** What an act of his rests on besides its own ground: the right to act for another, the paper; null if nothing. */
    public String basis() {
        String basis = Stream.of(by == null ? null : by.basis(), paper == null ? null : paper.basis())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return basis.isEmpty() ? null : basis;
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
