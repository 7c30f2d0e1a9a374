package vn.dondoc.request.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.assignment.Basis;
import vn.dondoc.deadline.process.ShippedTable;
import vn.dondoc.request.ExtensionRuling;

class ExtensionAuthorityTableTest {

    private final ShippedTable table = new ShippedTable("extension-authority.dmn", ExtensionAuthorityTable.KEY);

    @ParameterizedTest
    @CsvSource({
        "TEXT, 0, rule_first, SIGNER, 2",
        "POLICY, 0, rule_first, SIGNER, 2",
        "OFFICE, 1, rule_second, CHAIR, 2",
        "OFFICE, 2, rule_further, NONE, 0",
        "OFFICE, 9, rule_further, NONE, 0",
        "HIGHER, 0, rule_fromAbove, NONE, 0",
        "HIGHER, 1, rule_fromAbove, NONE, 0"
    })
    void namesWhoDecidesAndHowEarlyToAsk(
            Basis basis, int granted, String rule, ExtensionRuling.Level level, int ahead) {
        Map<String, Object> row = evaluate(basis, granted);

        assertThat(row.get(ExtensionAuthorityTable.RULE_ID)).isEqualTo(rule);
        assertThat(row.get(ExtensionAuthorityTable.LEVEL)).isEqualTo(level.name());
        assertThat(row.get(ExtensionAuthorityTable.ASK_AHEAD)).isEqualTo(ahead);
        assertThat(row.get(ExtensionAuthorityTable.REASON)).asString().isNotBlank();
    }

    @Test
    void hasOneRowForEveryBasisAndNoRowUnused() {
        Set<Object> used = new HashSet<>();
        for (Basis basis : Basis.values()) {
            for (int granted = 0; granted < 4; granted++) {
                used.add(evaluate(basis, granted).get(ExtensionAuthorityTable.RULE_ID));
            }
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(table.ruleIds());
    }

    private Map<String, Object> evaluate(Basis basis, int granted) {
        return table.onlyRow(Map.of("deadlineBasis", basis.name(), "timesGranted", granted));
    }
}
