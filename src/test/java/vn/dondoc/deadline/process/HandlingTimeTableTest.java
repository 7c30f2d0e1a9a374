package vn.dondoc.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.Urgency;

class HandlingTimeTableTest {

    private final ShippedTable table = new ShippedTable("handling-time.dmn", HandlingTimeTable.KEY);

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE, CASE, false, rule_immediate, 1, ",
        "IMMEDIATE, GUIDANCE, true, rule_immediate, 1, ",
        "VERY_URGENT, REVIEW, false, rule_veryUrgent, 2, ",
        "URGENT, REVIEW, true, rule_urgent, 5, ",
        "NONE, GUIDANCE, false, rule_guidance, 10, ",
        "NONE, REVIEW, false, rule_review, 15, ",
        "NONE, CASE, false, rule_case, 30, ",
        "NONE, REVIEW, true, rule_list, 30, 15",
        "NONE, CASE, true, rule_list, 30, 15",
        "NONE, GUIDANCE, true, rule_list, 30, 15",
        "NONE, STANDING, false, rule_standing, , ",
        "IMMEDIATE, STANDING, true, rule_standing, , "
    })
    void givesTheTimeOfItsRow(
            String urgency, String kind, boolean severalAgencies, String rule, Integer days, Integer progress) {
        Map<String, Object> row = evaluate(urgency, kind, severalAgencies);

        assertThat(row.get(HandlingTimeTable.WORKING_DAYS)).isEqualTo(days);
        assertThat(row.get(HandlingTimeTable.PROGRESS_DUE_AFTER)).isEqualTo(progress);
        assertThat(row.get(HandlingTimeTable.RULE_ID)).isEqualTo(rule);
    }

    @Test
    void hasOneRowForEveryAssignmentAndNoRowUnused() {
        Set<Object> used = new HashSet<>();
        for (Urgency urgency : Urgency.values()) {
            for (String kind : List.of("CASE", "REVIEW", "GUIDANCE", "STANDING")) {
                for (boolean severalAgencies : new boolean[] {true, false}) {
                    used.add(evaluate(urgency.name(), kind, severalAgencies).get(HandlingTimeTable.RULE_ID));
                }
            }
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(table.ruleIds());
    }

    private Map<String, Object> evaluate(String urgency, String kind, boolean severalAgencies) {
        return table.onlyRow(Map.of("urgency", urgency, "kind", kind, "severalAgencies", severalAgencies));
    }
}
