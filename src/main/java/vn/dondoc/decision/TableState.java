package vn.dondoc.decision;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A table as it is in force.
 *
 * @param version counts what was ever put in force
 * @param since when that was
 * @param by the person's name; null for what the first start deployed
 * @param fileName null likewise
 * @param differences from what ships with this release, in words; empty if there are none
 */
public record TableState(
        DecisionTable table,
        int version,
        OffsetDateTime since,
        String by,
        String fileName,
        List<Difference> differences) {

    /** @param inForce null for a row that only ships, {@code shipped} null for one that only is in force */
    public record Difference(String inForce, String shipped) {}
}
