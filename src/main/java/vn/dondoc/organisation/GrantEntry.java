package vn.dondoc.organisation;

import java.time.LocalDate;

/**
 * What a person is in an agency, from when to when; both days are included, null is open.
 *
 * @param agencyCode null for {@link Role#ADMIN}
 */
public record GrantEntry(String personId, String agencyCode, Role role, LocalDate validFrom, LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
