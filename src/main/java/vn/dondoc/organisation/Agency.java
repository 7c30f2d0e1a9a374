package vn.dondoc.organisation;

import java.time.LocalDate;

/**
 * An agency of the province as a dated row.
 *
 * @param kind {@code province}, {@code office}, {@code department} or {@code district}
 * @param handlerIssues whether the handler enters outgoing numbers himself instead of the clerk
 */
public record Agency(
        String code,
        String name,
        String shortName,
        String kind,
        String parentCode,
        LocalDate validFrom,
        LocalDate validTo,
        boolean handlerIssues) {

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
