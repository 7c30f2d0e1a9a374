package vn.dondoc.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.Urgency;

class StepTimeTableTest {

    private final ShippedTable table = new ShippedTable("step-time.dmn", StepTimeTable.KEY);

    @ParameterizedTest
    @CsvSource({
        "registerArrival, NONE, rule_registerArrival, 1",
        "nameHandler, URGENT, rule_nameHandler, 1",
        "returnAssignment, NONE, rule_returnAssignment, 2",
        "examineProposal, NONE, rule_examineProposal, 3",
        "decideProposal, NONE, rule_decideProposal, 3",
        "decideProposalByChair, VERY_URGENT, rule_decideProposalByChair, 5",
        "confirmResult, NONE, rule_confirmResult, 5",
        "opinion, NONE, rule_opinion, 5",
        "opinion, URGENT, rule_opinionUrgent, 2",
        "opinion, VERY_URGENT, rule_opinionUrgent, 2",
        "opinion, IMMEDIATE, rule_opinionUrgent, 2",
        "explain, NONE, rule_explain, 3",
        "decideExtension, NONE, rule_decideExtension, 3",
        "standingReport, NONE, rule_standingReport, 3",
        "breakDownDirective, NONE, rule_breakDownDirective, 2"
    })
    void givesTheTimeOfItsRow(String step, String urgency, String rule, int days) {
        assertThat(table.onlyRow(Map.of("step", step, "urgency", urgency)))
                .containsEntry(StepTimeTable.WORKING_DAYS, days)
                .containsEntry("ruleId", rule);
    }

    @Test
    void hasOneRowForEveryStepAndUrgency() {
        Set<Object> used = new HashSet<>();
        for (String step : table.values("inputValues_step")) {
            for (Urgency urgency : Urgency.values()) {
                used.add(table.onlyRow(Map.of("step", step, "urgency", urgency.name()))
                        .get("ruleId"));
            }
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(table.ruleIds());
    }
}
