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
        return condition(person, "w.agency_code = " + agency, roles);
    }

    /** In the agency of that {@link AgencyKind}: the Office, the province. */
    public static String inKind(String person, String kind, Role... roles) {
        return condition(person, "w.agency_code in (select k.code from agency k where k.kind = '" + kind + "')", roles);
    }

    private static String condition(String person, String where, Role... roles) {
        String held = roles.length == 0
                ? ""
                : Arrays.stream(roles).map(Role::name).collect(Collectors.joining("', '", " and w.role in ('", "')"));
        return "exists (select 1 from role_grant w where w.person_id = " + person + " and " + where + held
                + " and (w.valid_from is null or w.valid_from <= :today)"
                + " and (w.valid_to is null or w.valid_to >= :today))";
    }
}
