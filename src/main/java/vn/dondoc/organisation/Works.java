package vn.dondoc.organisation;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * SQL conditions that hold while a person works somewhere on the day {@code :today}. Whoever is named for a matter and has left that
 * agency since, without being switched off, is nobody there: neither told of it nor given it.
 */
public final class Works {

    private Works() {}

    /**
     * @param person the column with the person
     * @param agency the column with the agency
     * @param roles one of which he holds there; any, if none is named
     */
    public static String in(String person, String agency, Role... roles) {
        return condition(person, "held.agency_code = " + agency, roles);
    }

    /** In the agency of that {@link AgencyKind}: the Office, the province. */
    public static String inKind(String person, String kind, Role... roles) {
        return condition(
                person, "held.agency_code in (select k.code from agency k where k.kind = '" + kind + "')", roles);
    }

    private static String condition(String person, String where, Role... roles) {
        String inRole = roles.length == 0
                ? ""
                : Arrays.stream(roles)
                        .map(Role::name)
                        .collect(Collectors.joining("', '", " and held.role in ('", "')"));
        return "exists (select 1 from role_grant held where held.person_id = " + person + " and " + where + inRole
                + " and (held.valid_from is null or held.valid_from <= :today)"
                + " and (held.valid_to is null or held.valid_to >= :today))";
    }
}
