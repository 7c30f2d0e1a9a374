package vn.dondoc.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionTimeTableTest {

    private final ShippedTable table = new ShippedTable("contribution-time.dmn", ContributionTimeTable.KEY);

    @ParameterizedTest
    @CsvSource({
        "NONE, rule_contribution, 5",
        "URGENT, rule_contributionUrgent, 1",
        "VERY_URGENT, rule_contributionUrgent, 1",
        "IMMEDIATE, rule_contributionUrgent, 1"
    })
    void givesTheDaysOfItsRow(String urgency, String rule, int days) {
        assertThat(table.onlyRow(Map.of("urgency", urgency)))
                .containsEntry(ContributionTimeTable.WORKING_DAYS, days)
                .containsEntry("ruleId", rule);
    }
}
