package vn.dondoc.decision;

import java.util.List;
import java.util.Map;

/** What the code that asks a decision table needs of its answers; offered by the table's owner. */
public interface TableCheck {

    /** The decision's id. */
    String decisionKey();

    /**
     * @param facts one combination of inputs
     * @param rows what the table answers: output names with values, an empty cell missing or null
     * @return what the code could not use, in Vietnamese without the facts; empty if it can use all of it
     */
    List<String> faults(Map<String, Object> facts, List<Map<String, Object>> rows);
}
