package vn.dondoc.proposal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.deadline.process.ShippedTable;
import vn.dondoc.proposal.DecisionLevel;

class AuthorityTableTest {

    private final ShippedTable table = new ShippedTable("approval-authority.dmn", AuthorityTable.KEY);

    @ParameterizedTest
    @CsvSource({
        "0, 0, true, rule_session, SESSION",
        "900000000, 9, true, rule_session, SESSION",
        "499999999, 3, false, rule_viceChair, VICE_CHAIR",
        "500000000, 0, false, rule_chairMoney, CHAIR",
        "999999999999999, 9, false, rule_chairMoney, CHAIR",
        "0, 3, false, rule_viceChair, VICE_CHAIR",
        "0, 4, false, rule_chairAgencies, CHAIR",
        "0, 0, false, rule_viceChair, VICE_CHAIR"
    })
    void namesWhoDecides(long amount, int agencies, boolean policy, String rule, DecisionLevel level) {
        Map<String, Object> row = evaluate(amount, agencies, policy);

        assertThat(row.get(AuthorityTable.RULE_ID)).isEqualTo(rule);
        assertThat(row.get(AuthorityTable.DECISION_LEVEL)).isEqualTo(level.name());
        assertThat(row.get(AuthorityTable.REASON)).asString().isNotBlank();
    }

    @Test
    void hasNoRowUnused() {
        Set<Object> used = new HashSet<>();
        for (long amount : new long[] {0, 500_000_000}) {
            for (int agencies : new int[] {0, 4}) {
                for (boolean policy : new boolean[] {true, false}) {
                    used.add(evaluate(amount, agencies, policy).get(AuthorityTable.RULE_ID));
                }
            }
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(table.ruleIds());
    }

    private Map<String, Object> evaluate(long amount, int agencies, boolean policy) {
        return table.onlyRow(Map.of("amount", amount, "agenciesConcerned", agencies, "provincePolicy", policy));
    }
}
