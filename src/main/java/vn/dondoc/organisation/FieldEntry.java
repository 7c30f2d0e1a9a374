package vn.dondoc.organisation;

/**
 * A field of work as the administrator sees it.
 *
 * @param demo whether it leaves with the demonstration
 */
public record FieldEntry(
        String field,
        String name,
        String officeOfficer,
        String officeLeader,
        String viceChair,
        String note,
        boolean demo) {}
