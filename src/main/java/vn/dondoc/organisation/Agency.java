package vn.dondoc.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.language.VietnameseOrder;

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

    private static final List<String> RANKS = List.of("province", "office", "department");

    /** As an official list has them: the province first, then the Office, departments, districts, each by name. */
    static final Comparator<Agency> OFFICIAL_ORDER =
            Comparator.comparing(Agency::rank).thenComparing(Agency::name, VietnameseOrder.TEXTS);

    private int rank() {
        int rank = RANKS.indexOf(kind);
        return rank < 0 ? RANKS.size() : rank;
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
