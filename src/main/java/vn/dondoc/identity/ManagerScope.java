package vn.dondoc.identity;

import java.util.List;
import java.util.Map;

/**
 * Whose work a manager oversees in Cockpit.
 *
 * @param all the whole province's
 * @param agencies those that he leads, where it is not the whole province's
 */
public record ManagerScope(boolean all, List<String> agencies) {

    public static final ManagerScope PROVINCE = new ManagerScope(true, List.of());

    /** SQL condition on {@code assignment a}: given out, and led or coordinated by whom he oversees. Parameters: {@link #parameters}. */
    public static final String OVERSEEN = overseen("a");

    /** The same under another name for the assignment. */
    public static String overseen(String assignment) {
        return """
                (%1$s.progress <> 'DRAFTED' and (:all = true or %1$s.lead_code in (:led)
                  or exists (select 1 from assignment_coordinator c where c.assignment_id = %1$s.id and c.agency_code in (:led))))"""
                .formatted(assignment);
    }

    /**
     * SQL condition on the lead agency of an assignment, of this scope alone: a database that plans a statement once for everybody
     * would read all for whoever oversees one agency. Parameters: {@link #parameters}.
     */
    public String leads(String assignment) {
        return all ? "1 = 1" : assignment + ".lead_code in (:led)";
    }

    /**
     * What {@link #overseen} says, of this scope alone; an agency's own are found by themselves, and on H2 once and not for each row, as
     * a bare union would be. Parameters: {@link #parameters}.
     */
    public String oversees(String assignment) {
        return all
                ? assignment + ".progress <> 'DRAFTED'"
                : """
                (%1$s.progress <> 'DRAFTED' and %1$s.id in (select o.id from (select l.id from assignment l where l.lead_code in (:led)
                  union all select c.assignment_id from assignment_coordinator c where c.agency_code in (:led)) o))"""
                        .formatted(assignment);
    }

    /** {@code all}, and {@code led}, never empty: SQL knows no empty list. */
    public Map<String, Object> parameters() {
        return Map.of("all", all, "led", agencies.isEmpty() ? List.of("-") : agencies);
    }
}
